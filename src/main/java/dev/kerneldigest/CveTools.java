package dev.kerneldigest;

import dev.kerneldigest.cli.CveCommand;
import dev.kerneldigest.config.Configuration;
import dev.kerneldigest.topic.TopicMatcher;
import java.io.PrintStream;
import java.util.function.Supplier;

/** The commands of the command line that are about CVEs. */
record CveTools(Supplier<Configuration> configuration, Lifecycle lifecycle, PrintStream out) {
    CveCommand cve() {
        return new CveCommand(
                () ->
                        lifecycle.add(
                                        new TopicMatcher(
                                                TopicDefinitions.of(configuration.get().topics())))
                                ::topicsOfCve,
                out);
    }
}
