package dev.kerneldigest.discord.command;

import dev.kerneldigest.digest.KernelCard;
import dev.kerneldigest.digest.KernelTable;
import dev.kerneldigest.news.KernelHistory;
import dev.kerneldigest.news.NewsArchive;
import dev.kerneldigest.news.NewsQuery;
import dev.kerneldigest.news.PrintedVersion;
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
    private final InstantSource clock;

    public KernelCommand(NewsArchive archive, InstantSource clock) {
        this.archive = archive;
        this.clock = clock;
    }

    @Override
    public SlashCommandData declaration() {
        return Declarations.forAll("kernel", "Kernel releases")
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
                case VERSION -> version(invocation.options().text(VERSION).orElse(""));
                case SERIES -> series(invocation.options().text(SERIES).orElse(""));
                case "cycle" -> Reply.of(new KernelCard(history()).cycle());
                default -> latest();
            };
        } catch (MistakeException mistake) {
            return mistake.reply();
        }
    }

    private Reply latest() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return Reply.of(KernelTable.write(archive.kernels(), today));
    }

    private Reply version(String given) throws MistakeException {
        return Reply.of(new KernelCard(history()).version(read(given)));
    }

    private Reply series(String given) throws MistakeException {
        String series = read(given).upstream().series();
        KernelHistory history = history();
        List<String> known = history.series();
        if (!known.contains(series) && !history.hasEnded(series)) {
            throw new MistakeException(
                    "I know nothing of a series `%s`.%s"
                            .formatted(
                                    series,
                                    known.isEmpty()
                                            ? " kernel.org has not been read yet."
                                            : " Did you mean `%s`?"
                                                    .formatted(
                                                            String.join(
                                                                    "`, `",
                                                                    Nearest.to(
                                                                            series, known, 3)))));
        }
        return Reply.of(new KernelCard(history).series(series));
    }

    private static PrintedVersion read(String given) throws MistakeException {
        return PrintedVersion.read(given)
                .orElseThrow(() ->
                        new MistakeException(
                                "`%s` is no version of a kernel. Write it like `6.12.30`, `6.19-rc2` or `6.8.0-45-generic`."
                                        .formatted(Code.inline(given))));
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
