package dev.kerneldigest.discord.command;

import dev.kerneldigest.digest.Phrases;
import dev.kerneldigest.digest.SecurityFilter;
import dev.kerneldigest.digest.SecurityTable;
import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.news.NewsArchive;
import dev.kerneldigest.news.NewsQuery;
import dev.kerneldigest.news.TopicId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** {@code /security}: which distribution updated which package when. Safe for many threads. */
public final class SecurityCommand implements SlashCommand {
    /** The kind of round-ups, and the topic of all that is about updates. */
    private static final String UPDATES = "security-updates";

    private static final String DISTRO = "distro";
    private static final String PACKAGE = "package";
    private static final String SINCE = "since";
    private static final Duration USUAL = Duration.ofDays(7);

    /** How far back names are offered, and looked at for the nearest. */
    private static final Duration KNOWN = Duration.ofDays(60);

    /** Round-ups of more than a year. */
    private static final int MOST = 500;

    private final NewsArchive archive;
    private final InstantSource clock;

    public SecurityCommand(NewsArchive archive, InstantSource clock) {
        this.archive = archive;
        this.clock = clock;
    }

    @Override
    public SlashCommandData declaration() {
        return Declarations.everywhere("security", "Security updates of the distributions")
                .addOptions(
                        Declarations.completed(DISTRO, "A distribution"),
                        Declarations.completed(PACKAGE, "A package"),
                        Declarations.words(SINCE, "12h, 7d, 2w or a date (default: 7d)"),
                        Declarations.toAll());
    }

    @Override
    public String example() {
        return "/security package:openssl since:2w";
    }

    @Override
    public Reply answer(Invocation invocation) {
        try {
            Instant asOf = invocation.pressed().moment(clock);
            Options options = invocation.options();
            Optional<String> since = options.text(SINCE);
            Instant from = since.isPresent() ? Times.since(since.get(), asOf) : asOf.minus(USUAL);
            Optional<String> distro = options.text(DISTRO);
            if (distro.isPresent()) {
                check(
                        "mistake.distribution",
                        distro.get(),
                        SecurityTable.distributions(known(asOf)));
            }
            SecurityFilter filter = new SecurityFilter(distro, options.text(PACKAGE));
            SecurityTable table = new SecurityTable(updates(from, asOf), filter, ZoneOffset.UTC);
            return table.isEmpty()
                    ? nothing(filter, asOf, invocation.answers())
                    : new Reply.Messages(table.write(invocation.pages()), asOf);
        } catch (MistakeException mistake) {
            return mistake.reply(invocation);
        }
    }

    /** A package that nobody updated may well exist; a name that nobody knows is likely a typo. */
    private Reply nothing(SecurityFilter filter, Instant asOf, Phrases phrases)
            throws MistakeException {
        List<ArchivedItem> known = known(asOf);
        SecurityFilter named = new SecurityFilter(Optional.empty(), filter.name());
        if (filter.name().isPresent()
                && new SecurityTable(known, named, ZoneOffset.UTC).isEmpty()) {
            check("mistake.package", filter.name().get(), SecurityTable.packages(known));
        }
        return Reply.text(phrases.say("security.none"));
    }

    private static void check(String phrase, String given, List<String> names)
            throws MistakeException {
        if (names.stream().anyMatch(given::equalsIgnoreCase) || names.isEmpty()) {
            return;
        }
        List<String> nearest = Nearest.to(given, names, 3).stream().map(Code::inline).toList();
        throw MistakeException.of(phrase, Code.inline(given), String.join("`, `", nearest));
    }

    private List<ArchivedItem> known(Instant asOf) {
        return updates(asOf.minus(KNOWN), asOf);
    }

    /** Round-ups, and distributions' own notices, which are known by their topic. */
    private List<ArchivedItem> updates(Instant from, Instant until) {
        NewsQuery window = NewsQuery.newest(MOST).from(from).before(until.plusSeconds(1));
        return Stream.concat(
                        archive.find(window.withKinds(Set.of(UPDATES))).stream(),
                        archive.find(window.withTopics(Set.of(new TopicId(UPDATES)))).stream())
                .distinct()
                .toList();
    }

    @Override
    public List<Choice> complete(Completion completion) {
        List<ArchivedItem> known = known(clock.instant());
        return switch (completion.option()) {
            case DISTRO -> choices(completion.typed(), SecurityTable.distributions(known));
            case PACKAGE -> choices(completion.typed(), SecurityTable.packages(known));
            default -> List.of();
        };
    }

    private static List<Choice> choices(String typed, List<String> names) {
        return Nearest.holding(typed, names).stream()
                .filter(name -> !name.isBlank() && name.length() <= 100)
                .map(Choice::of)
                .toList();
    }
}
