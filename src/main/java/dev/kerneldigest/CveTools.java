package dev.kerneldigest;

import dev.kerneldigest.cli.CveCommand;
import dev.kerneldigest.cli.ImportCvesCommand;
import dev.kerneldigest.cli.Terminal;
import dev.kerneldigest.config.Configuration;
import dev.kerneldigest.cve.CveImport;
import dev.kerneldigest.cve.CveTopics;
import dev.kerneldigest.topic.TopicMatcher;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.function.Supplier;
import picocli.CommandLine;

/** The commands of the command line that are about CVEs. */
record CveTools(
        Supplier<Configuration> configuration,
        Lifecycle lifecycle,
        InstantSource clock,
        PrintStream out,
        Terminal terminal) {
    void addTo(CommandLine line) {
        line.addSubcommand(new CveCommand(this::topics, out))
                .addSubcommand(new ImportCvesCommand(this::imports, clock, terminal));
    }

    private CveTopics topics() {
        TopicMatcher matcher = new TopicMatcher(TopicDefinitions.of(configuration.get().topics()));
        return lifecycle.add(matcher)::topicsOfCve;
    }

    private CveImport imports() {
        Newsroom newsroom = lifecycle.add(Newsroom.open(configuration.get()));
        return new CveImport(newsroom.cves(), newsroom.matcher()::topicsOfCve, clock.instant());
    }
}
