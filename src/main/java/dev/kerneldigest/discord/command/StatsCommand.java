package dev.kerneldigest.discord.command;

import dev.kerneldigest.cve.CveQuery;
import dev.kerneldigest.cve.CveRecords;
import dev.kerneldigest.digest.CveStats;
import dev.kerneldigest.digest.Message;
import dev.kerneldigest.digest.Phrases;
import dev.kerneldigest.digest.Picture;
import dev.kerneldigest.digest.StackCard;
import dev.kerneldigest.news.ArchiveFigures;
import dev.kerneldigest.news.KernelHistory;
import dev.kerneldigest.news.KernelVersion;
import dev.kerneldigest.news.NewsArchive;
import dev.kerneldigest.news.NewsQuery;
import dev.kerneldigest.topic.TopicCatalogue;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** {@code /stats}: what came in which week, as a picture and in figures. Safe for many threads. */
public final class StatsCommand implements SlashCommand {
    private static final String WHAT = "what";
    private static final String SINCE = "since";
    private static final String TOPICS = "topics";
    private static final String RELEASES = "releases";
    private static final String CVES = "cves";

    /** Three months are what a reader remembers. */
    private static final Duration USUAL = Duration.ofDays(12 * 7);

    /** No picture shows more months, and no two years had more than {@link #MOST_CVES}. */
    private static final int MOST_YEARS = 2;

    private static final Set<String> KINDS =
            Set.of("stable-release", "mainline-release", "prepatch");

    private static final Set<String> MAINTAINED = Set.of("mainline", "stable", "longterm");

    /** The news of some five years. */
    private static final int MOST_RELEASES = 1_000;

    /** The kernel has some five thousand CVEs a year. */
    private static final int MOST_CVES = 10_000;

    private final ArchiveFigures figures;
    private final NewsArchive archive;
    private final CveRecords cves;
    private final TopicCatalogue catalogue;
    private final InstantSource clock;

    public StatsCommand(
            ArchiveFigures figures,
            NewsArchive archive,
            CveRecords cves,
            TopicCatalogue catalogue,
            InstantSource clock) {
        this.figures = figures;
        this.archive = archive;
        this.cves = cves;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @Override
    public SlashCommandData declaration() {
        return Declarations.everywhere("stats", "Topics, releases and CVEs over time, as a picture")
                .addOptions(
                        Declarations.words(WHAT, "What to count (default: topics)")
                                .addChoice("news by topic", TOPICS)
                                .addChoice("kernel releases", RELEASES)
                                .addChoice("vulnerabilities by series", CVES),
                        Declarations.words(
                                SINCE, "4w, 26w or a date like 2026-09-01 (default: 12w)"),
                        Declarations.toAll());
    }

    @Override
    public String example() {
        return "/stats what:cves since:26w";
    }

    @Override
    public Reply answer(Invocation invocation) {
        try {
            LocalDate since = since(invocation.options());
            return switch (invocation.options().text(WHAT).orElse(TOPICS)) {
                case RELEASES -> releases(invocation, since);
                case CVES -> cves(invocation, since);
                default -> topics(invocation, since);
            };
        } catch (MistakeException mistake) {
            return mistake.reply(invocation);
        }
    }

    private LocalDate since(Options options) throws MistakeException {
        Instant now = clock.instant();
        Optional<String> given = options.text(SINCE);
        Instant since = given.isPresent() ? Times.since(given.get(), now) : now.minus(USUAL);
        if (since.isAfter(now)) {
            throw MistakeException.of("stats.future", Code.inline(given.orElse("")));
        }
        LocalDate earliest = day(now).minusYears(MOST_YEARS);
        return day(since).isBefore(earliest) ? earliest : day(since);
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    private Reply topics(Invocation invocation, LocalDate since) {
        Instant start = since.minusMonths(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return stack(
                invocation,
                StackCard.ofTopics(
                        figures.topicDays(start),
                        catalogue,
                        since,
                        day(clock.instant()),
                        invocation.pages()));
    }

    private Reply releases(Invocation invocation, LocalDate since) {
        KernelHistory history =
                new KernelHistory(
                        archive.kernels(),
                        archive.find(NewsQuery.newest(MOST_RELEASES).withKinds(KINDS)));
        return stack(
                invocation,
                StackCard.ofReleases(history, since, day(clock.instant()), invocation.pages()));
    }

    private static Reply stack(Invocation invocation, StackCard card) {
        if (card.isEmpty()) {
            return nothing(invocation, card.first());
        }
        Optional<Picture> picture = card.draw();
        return reply(card.write(picture), picture);
    }

    private Reply cves(Invocation invocation, LocalDate since) {
        Instant start = since.atStartOfDay(ZoneOffset.UTC).toInstant();
        CveStats stats =
                new CveStats(
                        maintained(),
                        cves.find(CveQuery.newest(MOST_CVES).since(Optional.of(start))).newest(),
                        since,
                        invocation.pages());
        if (stats.isEmpty()) {
            return nothing(invocation, since);
        }
        Optional<Picture> picture = stats.draw();
        return reply(stats.write(picture), picture);
    }

    /** The newest version of each series that kernel.org maintains, the newest series first. */
    private List<KernelVersion> maintained() {
        return archive.kernels().stream()
                .filter(kernel -> MAINTAINED.contains(kernel.moniker()) && !kernel.endOfLife())
                .flatMap(kernel -> KernelVersion.parse(kernel.version()).stream())
                .toList();
    }

    private static Reply nothing(Invocation invocation, LocalDate since) {
        Phrases phrases = invocation.answers();
        return Reply.text(phrases.say("stats.nothing", since.toString()));
    }

    private static Reply reply(Message message, Optional<Picture> picture) {
        return picture.map(drawn -> Reply.of(message, drawn)).orElseGet(() -> Reply.of(message));
    }
}
