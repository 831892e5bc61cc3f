package dev.kerneldigest.discord.command;

import dev.kerneldigest.digest.WhyPage;
import dev.kerneldigest.news.NewsArchive;
import dev.kerneldigest.topic.TopicCatalogue;
import java.util.List;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** {@code /why}: which rules gave an item its labels. Safe for many threads. */
public final class WhyCommand implements SlashCommand {
    private final StoryOption stories;
    private final Explainer explainer;
    private final WhyPage page;

    public WhyCommand(NewsArchive archive, TopicCatalogue catalogue, Explainer explainer) {
        this.stories = new StoryOption(archive);
        this.explainer = explainer;
        this.page = new WhyPage(catalogue);
    }

    @Override
    public SlashCommandData declaration() {
        return Declarations.everywhere("why", "Why news has its topics and its kind")
                .addOptions(
                        Declarations.completed(
                                        StoryOption.NAME,
                                        "Number of a story, like #128, or of an item, like i4711")
                                .setRequired(true),
                        Declarations.toAll());
    }

    @Override
    public String example() {
        return "/why id:128";
    }

    @Override
    public Reply answer(Invocation invocation) {
        try {
            String given = invocation.options().text(StoryOption.NAME).orElse("");
            StoryOption.Found found = stories.find(given);
            return Reply.of(
                    page.write(
                            explainer.explain(found.item(), found.others()), invocation.pages()));
        } catch (MistakeException mistake) {
            return mistake.reply(invocation);
        }
    }

    @Override
    public List<Choice> complete(Completion completion) {
        return stories.choices(completion.typed());
    }
}
