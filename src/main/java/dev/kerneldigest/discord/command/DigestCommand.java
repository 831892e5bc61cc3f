package dev.kerneldigest.discord.command;

import dev.kerneldigest.digest.DigestRequest.Period;
import dev.kerneldigest.digest.Message;
import dev.kerneldigest.news.TopicId;
import dev.kerneldigest.topic.TopicCatalogue;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** {@code /digest}: what a digest would hold now. Safe for many threads. */
public final class DigestCommand implements SlashCommand {
    private static final String PERIOD = "period";

    private final DigestPreview preview;
    private final TopicOption topics;
    private final InstantSource clock;

    public DigestCommand(DigestPreview preview, TopicCatalogue catalogue, InstantSource clock) {
        this.preview = preview;
        this.topics = new TopicOption(catalogue);
        this.clock = clock;
    }

    @Override
    public SlashCommandData declaration() {
        return Declarations.everywhere("digest", "What a digest would hold now")
                .addOptions(
                        Declarations.completed(TopicOption.NAME, "Topics (default: all)"),
                        Declarations.words(PERIOD, "How far back (default: a day)")
                                .addChoice("a day", "day")
                                .addChoice("a week", "week"),
                        Declarations.toAll());
    }

    @Override
    public String example() {
        return "/digest topic:mm period:week";
    }

    @Override
    public Reply answer(Invocation invocation) {
        try {
            Options options = invocation.options();
            Set<TopicId> wanted =
                    topics.topics(options.text(TopicOption.NAME).orElse(TopicOption.ALL));
            boolean week = options.text(PERIOD).filter("week"::equals).isPresent();
            Instant asOf = invocation.pressed().moment(clock);
            Period period = week ? Period.WEEK : Period.DAY;
            List<Message> messages = preview.compose(wanted, period, asOf, invocation.language());
            if (messages.isEmpty()) {
                return Reply.text(invocation.answers().say("digest.none"));
            }
            return new Reply.Messages(messages, asOf);
        } catch (MistakeException mistake) {
            return mistake.reply(invocation);
        }
    }

    @Override
    public List<Choice> complete(Completion completion) {
        return completion.option().equals(TopicOption.NAME)
                ? topics.choices(completion, true)
                : List.of();
    }
}
