package dev.kerneldigest.discord.command;

import dev.kerneldigest.digest.KernelTable;
import dev.kerneldigest.news.NewsArchive;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;

/** {@code /kernel latest}: what kernel.org lists. Safe for many threads. */
public final class KernelCommand implements SlashCommand {
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
                                .addOptions(Declarations.toAll()));
    }

    @Override
    public String example() {
        return "/kernel latest";
    }

    @Override
    public Reply answer(Invocation invocation) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return Reply.of(KernelTable.write(archive.kernels(), today));
    }
}
