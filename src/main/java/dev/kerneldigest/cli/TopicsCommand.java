package dev.kerneldigest.cli;

import dev.kerneldigest.topic.TopicDefinition;
import dev.kerneldigest.topic.TopicPage;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;

/** {@code topics}: prints what each topic covers, as Markdown. */
@Command(
        name = TopicPage.COMMAND,
        description = "Prints what each topic covers, as Markdown.",
        footer = {"", "Example:", "  kernel-digest topics > topics.md"},
        mixinStandardHelpOptions = true)
public final class TopicsCommand implements Callable<Integer> {
    private final Supplier<List<TopicDefinition>> topics;
    private final PrintStream out;

    /**
     * Made by Main.
     *
     * @param topics asked for when the command runs
     */
    public TopicsCommand(Supplier<List<TopicDefinition>> topics, PrintStream out) {
        this.topics = topics;
        this.out = out;
    }

    @Override
    public Integer call() {
        out.print(TopicPage.write(topics.get()));
        out.flush();
        return 0;
    }
}
