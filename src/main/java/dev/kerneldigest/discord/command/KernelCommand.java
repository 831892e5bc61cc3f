package dev.kerneldigest.discord.command;

import dev.kerneldigest.news.KernelRelease;
import dev.kerneldigest.news.NewsArchive;
import java.util.List;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;

/** {@code /kernel latest}: what kernel.org lists. Safe for many threads. */
public final class KernelCommand implements SlashCommand {
    private final NewsArchive archive;
    private final Markup markup;

    public KernelCommand(NewsArchive archive, Markup markup) {
        this.archive = archive;
        this.markup = markup;
    }

    @Override
    public SlashCommandData declaration() {
        return Declarations.forAll("kernel", "Kernel releases")
                .addSubcommands(
                        new SubcommandData("latest", "What kernel.org lists now")
                                .addOptions(Declarations.toAll()));
    }

    @Override
    public Reply answer(Invocation invocation) {
        List<String> lines = archive.kernels().stream().map(this::line).toList();
        if (lines.isEmpty()) {
            return Reply.text(
                    "kernel.org's list has not been read yet; try again in some minutes.");
        }
        return Listing.of("Kernels listed by kernel.org", lines);
    }

    private String line(KernelRelease release) {
        String day = release.released().map(date -> ", " + date).orElse("");
        String end = release.endOfLife() ? ", **end of life**" : "";
        return "**%s** %s%s%s"
                .formatted(
                        markup.escape(release.version()),
                        markup.escape(release.moniker()),
                        day,
                        end);
    }
}
