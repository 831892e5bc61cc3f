package dev.kerneldigest;

import dev.kerneldigest.cli.ParseCommand;
import dev.kerneldigest.cli.StoriesCommand;
import dev.kerneldigest.cli.TopicsCommand;
import dev.kerneldigest.cli.UnderstandCommand;
import dev.kerneldigest.feed.Drafting;
import dev.kerneldigest.feed.FeedParsers;
import dev.kerneldigest.topic.TopicDefinition;
import dev.kerneldigest.topic.TopicMatcher;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine;

/** The commands of the command line that show what is read and understood, with no database. */
record ReadingTools(
        Supplier<List<TopicDefinition>> topics,
        Lifecycle lifecycle,
        InputStream in,
        PrintStream out) {
    void addTo(CommandLine line) {
        line.addSubcommand(new ParseCommand(new FeedParsers(), in, out))
                .addSubcommand(new UnderstandCommand(this::matcher, Drafting::withHtml, in, out))
                .addSubcommand(new StoriesCommand(Drafting::withHtml, in, out))
                .addSubcommand(new TopicsCommand(topics, out));
    }

    private TopicMatcher matcher() {
        return lifecycle.add(new TopicMatcher(topics.get()));
    }
}
