package dev.kerneldigest.discord.command;

import dev.kerneldigest.digest.CycleCard;
import dev.kerneldigest.digest.FixedCves;
import dev.kerneldigest.digest.KernelCard;
import dev.kerneldigest.digest.KernelTable;
import dev.kerneldigest.news.KernelHistory;
import dev.kerneldigest.news.KernelVersionWords;
import dev.kerneldigest.news.KernelVersionWords.Spoken;
import dev.kerneldigest.news.NewsArchive;
import dev.kerneldigest.news.NewsQuery;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;

/** {@code /kernel}: what kernel.org and the news tell of kernels. Safe for many threads. */
public final class KernelCommand implements SlashCommand {
    private static final String VERSION = "version";
    private static final String SERIES = "series";

    private static final Set<String> KINDS =
            Set.of("stable-release", "mainline-release", "prepatch", "kernel-eol");

    /** The news of some five years. */
    private static final int MOST = 1_000;

    private final NewsArchive archive;
    private final FixedCves cves;
    private final InstantSource clock;

    public KernelCommand(NewsArchive archive, FixedCves cves, InstantSource clock) {
        this.archive = archive;
        this.cves = cves;
        this.clock = clock;
    }

    @Override
    public SlashCommandData declaration() {
        return Declarations.everywhere("kernel", "Kernel releases")
                .addSubcommands(
                        new SubcommandData("latest", "What kernel.org lists now")
                                .addOptions(Declarations.toAll()),
                        new SubcommandData(VERSION, "Whether a kernel is current")
                                .addOptions(
                                        Declarations.words(
                                                        VERSION,
                                                        "As uname -r prints it, or 6.12.30")
                                                .setRequired(true),
                                        Declarations.toAll()),
                        new SubcommandData(SERIES, "How a series is, and its newest release")
                                .addOptions(
                                        Declarations.completed(SERIES, "For example 6.12")
                                                .setRequired(true),
                                        Declarations.toAll()),
                        new SubcommandData("cycle", "How far the next release is")
                                .addOptions(Declarations.toAll()));
    }

    @Override
    public String example() {
        return "/kernel version version:6.8.0-45-generic";
    }

    @Override
    public Reply answer(Invocation invocation) {
        try {
            return switch (invocation.subcommand()) {
                case VERSION -> version(invocation);
                case SERIES -> series(invocation);
                case "cycle" -> cycle(invocation);
                default -> latest(invocation);
            };
        } catch (MistakeException mistake) {
            return mistake.reply(invocation);
        }
    }

    private Reply latest(Invocation invocation) {
        return Reply.of(KernelTable.write(archive.kernels(), today(), invocation.pages()));
    }

    private KernelCard card(KernelHistory history, Invocation invocation) {
        return new KernelCard(history, cves, today(), invocation.pages());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private Reply cycle(Invocation invocation) {
        CycleCard card = new CycleCard(history(), today(), invocation.pages());
        return card.draw()
                .map(picture -> Reply.of(card.write(), picture))
                .orElseGet(() -> Reply.of(card.write()));
    }

    private Reply version(Invocation invocation) throws MistakeException {
        Spoken version = read(invocation.options().text(VERSION).orElse(""));
        return Reply.of(card(history(), invocation).version(version));
    }

    private Reply series(Invocation invocation) throws MistakeException {
        String given = invocation.options().text(SERIES).orElse("");
        String series = seriesOf(given);
        KernelHistory history = history();
        if (!history.series().contains(series) && !history.lives().hasEnded(series)) {
            throw unknown(series, history);
        }
        return Reply.of(card(history, invocation).series(series));
    }

    private static MistakeException unknown(String series, KernelHistory history) {
        List<String> living =
                history.series().stream()
                        .filter(one -> history.lives().moniker(one).isPresent())
                        .toList();
        return living.isEmpty()
                ? MistakeException.of("mistake.unreadSeries", series)
                : MistakeException.of(
                        "mistake.series",
                        series,
                        String.join("`, `", Nearest.to(series, living, 3)));
    }

    private static String seriesOf(String given) throws MistakeException {
        if (read(given) instanceof Spoken.Numbered numbered) {
            return numbered.version().series();
        }
        throw MistakeException.of("mistake.next", Code.inline(given));
    }

    private static Spoken read(String given) throws MistakeException {
        return KernelVersionWords.read(given)
                .orElseThrow(() -> MistakeException.of("mistake.version", Code.inline(given)));
    }

    private KernelHistory history() {
        return new KernelHistory(
                archive.kernels(), archive.find(NewsQuery.newest(MOST).withKinds(KINDS)));
    }

    @Override
    public List<Choice> complete(Completion completion) {
        return completion.option().equals(SERIES)
                ? Nearest.holding(completion.typed(), history().series()).stream()
                        .map(Choice::of)
                        .toList()
                : List.of();
    }
}
