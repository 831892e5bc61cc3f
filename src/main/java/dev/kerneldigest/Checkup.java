package dev.kerneldigest;

import dev.kerneldigest.cli.CheckCommand;
import dev.kerneldigest.cli.Verdict;
import dev.kerneldigest.config.Configuration;
import dev.kerneldigest.config.SettingsException;
import dev.kerneldigest.config.SourceEntry;
import dev.kerneldigest.store.Database;
import dev.kerneldigest.store.SqlFeedStates;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Looks at all that the bot needs, one thing after the other. */
record Checkup(Supplier<Configuration> settings, InstantSource clock)
        implements CheckCommand.Examination {
    @Override
    public void run(boolean offline, Consumer<Verdict> verdicts) throws InterruptedException {
        Optional<Configuration> usable = settings(verdicts);
        if (usable.isEmpty()) {
            verdicts.accept(
                    new Verdict.Note("the rest", "is looked at once the settings can be used"));
            return;
        }
        Configuration configuration = usable.get();
        try (Lifecycle lifecycle = new Lifecycle()) {
            Optional<Database> database = new DatabaseCheckup(configuration).look(verdicts);
            database.ifPresent(lifecycle::add);
            SourceCheckup sources =
                    new SourceCheckup(configuration, database.map(SqlFeedStates::new), clock);
            if (offline) {
                sources.recall(verdicts);
            } else {
                sources.ask(verdicts);
            }
            new DiscordCheckup(configuration, database).look(offline, verdicts);
        }
    }

    private Optional<Configuration> settings(Consumer<Verdict> verdicts) {
        try {
            Configuration configuration = settings.get();
            long enabled = configuration.sources().stream().filter(SourceEntry::enabled).count();
            verdicts.accept(
                    new Verdict.Well(
                            "settings",
                            "%d of %d sources are enabled, %d topics"
                                    .formatted(
                                            enabled,
                                            configuration.sources().size(),
                                            configuration.topics().size())));
            return Optional.of(configuration);
        } catch (SettingsException mistakes) {
            mistakes.problems()
                    .forEach(problem ->
                            verdicts.accept(new Verdict.Wrong("settings", problem.toString())));
            return Optional.empty();
        }
    }
}
