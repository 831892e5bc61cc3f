package dev.kerneldigest;

import dev.kerneldigest.cli.moving.ExportCommand;
import dev.kerneldigest.cli.moving.Here;
import dev.kerneldigest.cli.moving.ImportCommand;
import dev.kerneldigest.config.Configuration;
import dev.kerneldigest.config.Environment.DatabaseAccess;
import dev.kerneldigest.config.Secret;
import dev.kerneldigest.config.Settings.ServerDefaults;
import dev.kerneldigest.feed.Source;
import dev.kerneldigest.store.Database;
import dev.kerneldigest.store.SqlMoving;
import dev.kerneldigest.subscription.CustomFeed;
import dev.kerneldigest.subscription.GuildId;
import dev.kerneldigest.subscription.GuildSettings;
import dev.kerneldigest.subscription.Moving;
import dev.kerneldigest.subscription.UserId;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine;

/** The commands of the command line that move what servers own. */
record MovingTools(
        Supplier<Configuration> configuration, Lifecycle lifecycle, InstantSource clock) {
    void addTo(CommandLine line) {
        line.addSubcommand(new ExportCommand(this::existing, this::sources))
                .addSubcommand(new ImportCommand(this::opened, this::here));
    }

    private List<Source> sources() {
        return Sources.enabled(configuration.get().sources());
    }

    private Moving existing() {
        Database.requireThere(configuration.get().environment().database().url());
        return opened();
    }

    private Moving opened() {
        Configuration all = configuration.get();
        DatabaseAccess access = all.environment().database();
        return new SqlMoving(
                lifecycle.add(
                        Database.open(
                                access.url(),
                                access.user().orElse(""),
                                access.password().map(Secret::reveal).orElse(""),
                                DatabaseTools.shelf(all))));
    }

    private Here here() {
        Configuration all = configuration.get();
        return new Here(
                TopicDefinitions.catalogue(TopicDefinitions.of(all.topics())),
                Sources.enabled(all.sources()),
                all.settings().customFeeds(),
                MovingTools::named,
                guild -> defaults(guild, all.settings().servers()),
                clock.instant());
    }

    private static GuildSettings defaults(GuildId guild, ServerDefaults chosen) {
        return new GuildSettings(guild, chosen.zone(), chosen.hour(), chosen.weekday());
    }

    private static CustomFeed named(
            GuildId guild,
            URI url,
            String title,
            Optional<String> name,
            UserId addedBy,
            Instant added) {
        FeedNames names = new FeedNames(url, title);
        return new CustomFeed(
                guild,
                names.id(),
                name.map(FeedNames::clean).filter(it -> !it.isBlank()).orElse(names.title()),
                names.title(),
                url,
                addedBy,
                added);
    }
}
