package dev.kerneldigest.discord.command;

import dev.kerneldigest.digest.FreeList;
import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.news.NewsArchive;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** {@code /free}: paid articles that became free, or will. Safe for many threads. */
public final class FreeCommand implements SlashCommand {
    private static final String UPCOMING = "upcoming";

    private static final Period BACK = Period.ofDays(7);

    /** No article is paid for longer than three weeks. */
    private static final Period AHEAD = Period.ofDays(31);

    private final NewsArchive archive;
    private final InstantSource clock;

    public FreeCommand(NewsArchive archive, InstantSource clock) {
        this.archive = archive;
        this.clock = clock;
    }

    @Override
    public SlashCommandData declaration() {
        return Declarations.everywhere("free", "Paid articles that everybody may read now")
                .addOption(OptionType.BOOLEAN, UPCOMING, "Those that will be free, by date")
                .addOptions(Declarations.toAll());
    }

    @Override
    public String example() {
        return "/free upcoming:True";
    }

    @Override
    public Reply answer(Invocation invocation) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        boolean upcoming = invocation.options().flag(UPCOMING);
        List<ArchivedItem> items =
                upcoming
                        ? archive.freed(today.plusDays(1), today.plus(AHEAD))
                        : archive.freed(today.minus(BACK), today);
        String none = upcoming ? "free.noneUpcoming" : "free.none";
        return items.isEmpty()
                ? Reply.text(invocation.answers().say(none))
                : new Reply.Messages(FreeList.write(items, today, invocation.pages()));
    }
}
