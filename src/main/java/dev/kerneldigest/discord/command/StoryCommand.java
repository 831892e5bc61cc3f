package dev.kerneldigest.discord.command;

import dev.kerneldigest.digest.FixedCves;
import dev.kerneldigest.digest.StoryCard;
import dev.kerneldigest.news.NewsArchive;
import dev.kerneldigest.topic.TopicCatalogue;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** {@code /story}: one story with all its sources. Safe for many threads. */
public final class StoryCommand implements SlashCommand {
    private final StoryOption stories;
    private final StoryCard card;
    private final InstantSource clock;

    public StoryCommand(
            NewsArchive archive, TopicCatalogue catalogue, FixedCves cves, InstantSource clock) {
        this.stories = new StoryOption(archive);
        this.card = new StoryCard(catalogue, cves);
        this.clock = clock;
    }

    @Override
    public SlashCommandData declaration() {
        return Declarations.everywhere("story", "One story: all its sources, dates and facts")
                .addOptions(
                        Declarations.completed(StoryOption.NAME, "Its number, like #128")
                                .setRequired(true),
                        Declarations.toAll());
    }

    @Override
    public String example() {
        return "/story id:128";
    }

    @Override
    public Reply answer(Invocation invocation) {
        try {
            String given = invocation.options().text(StoryOption.NAME).orElse("");
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            return Reply.of(card.write(stories.find(given).story(), today, invocation.pages()));
        } catch (MistakeException mistake) {
            return mistake.reply(invocation);
        }
    }

    @Override
    public List<Choice> complete(Completion completion) {
        return stories.choices(completion.typed());
    }
}
