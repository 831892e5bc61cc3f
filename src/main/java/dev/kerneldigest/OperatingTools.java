package dev.kerneldigest;

import dev.kerneldigest.cli.CheckCommand;
import dev.kerneldigest.cli.CompletionCommand;
import dev.kerneldigest.cli.HealthCommand;
import dev.kerneldigest.cli.RunningBot;
import dev.kerneldigest.config.Configuration;
import dev.kerneldigest.config.Environment;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine;

/** The commands of the command line for who sets the bot up and watches it. */
record OperatingTools(
        Supplier<Configuration> configuration,
        Map<String, String> environment,
        InstantSource clock,
        boolean colour) {
    void addTo(CommandLine line) {
        line.addSubcommand(new CheckCommand(new Checkup(configuration, clock), colour))
                .addSubcommand(new HealthCommand(() -> bot(Configuration.environment(environment))))
                .addSubcommand(new CompletionCommand());
    }

    /** Where the bot of these settings is asked how it is. */
    static Optional<RunningBot> bot(Environment environment) {
        return environment
                .pages()
                .map(Environment.StatusPages::address)
                .map(address -> new RunningBot(address.host(), address.port()));
    }
}
