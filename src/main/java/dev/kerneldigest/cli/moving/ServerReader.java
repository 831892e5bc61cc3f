package dev.kerneldigest.cli.moving;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kerneldigest.subscription.Belongings;
import dev.kerneldigest.subscription.Belongings.Order;
import dev.kerneldigest.subscription.CustomFeed;
import dev.kerneldigest.subscription.CustomFeeds;
import dev.kerneldigest.subscription.GuildId;
import dev.kerneldigest.subscription.GuildSettings;
import dev.kerneldigest.subscription.UserId;
import dev.kerneldigest.topic.query.QueryLanguage;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what {@link ServerJson} wrote, or a person: each server whole or, when anything of it is
 * wrong, not at all. Used by one thread.
 */
final class ServerReader {
    private static final List<String> NAMES = List.of("id", "settings", "subscriptions", "feeds");
    private static final List<String> FEED = List.of("url", "name", "title", "added-by");

    private final Here here;
    private final QueryLanguage language;

    ServerReader(Here here, QueryLanguage language) {
        this.here = here;
        this.language = language;
    }

    /**
     * The servers of a file.
     *
     * @throws IOException when the file as a whole cannot be read; the message says why
     */
    List<Incoming> read(JsonNode root) throws IOException {
        List<String> wrong = new ArrayList<>();
        Members file = new Members(root, "", wrong::add);
        int version = root.path("version").asInt(0);
        if (version > ServerJson.VERSION) {
            throw new IOException(
                    "was written by a newer kernel-digest (version %d, and this one reads %d): use that one"
                            .formatted(version, ServerJson.VERSION));
        }
        file.hasOnly(List.of("version", "servers"));
        if (version < 1) {
            file.tell("version", "must be " + ServerJson.VERSION);
        }
        List<Members> servers = file.objects("servers");
        if (!wrong.isEmpty()) {
            throw new IOException(String.join("; ", wrong));
        }
        Set<GuildId> met = new HashSet<>();
        return servers.stream().map(server -> server(server, met)).toList();
    }

    private Incoming server(Members members, Set<GuildId> met) {
        List<String> wrong = new ArrayList<>();
        Members server = new Members(members.node(), members.place(), wrong::add);
        Optional<GuildId> id = Optional.empty();
        if (server.hasOnly(NAMES)) {
            id = server.require("id", Snowflakes::read, Snowflakes.ALLOWED).map(GuildId::new);
        }
        String name = id.map(it -> "server " + it).orElse(members.place());
        if (id.isPresent() && !met.add(id.get())) {
            server.tell("id", "the file has this server already");
        }
        Optional<Belongings> belongings = id.map(it -> belongings(server, it));
        return wrong.isEmpty() && belongings.isPresent()
                ? Incoming.of(belongings.get(), List.of())
                : Incoming.refused(name, wrong);
    }

    private Belongings belongings(Members server, GuildId guild) {
        GuildSettings defaults = here.defaults().apply(guild);
        Optional<GuildSettings> settings =
                server.object("settings").map(it -> SettingsReader.read(it, defaults));
        List<CustomFeed> feeds = feeds(server, guild);
        OrderReader reader = new OrderReader(here, language, settings.orElse(defaults), feeds);
        List<Order> orders =
                server.objects("subscriptions").stream()
                        .flatMap(it -> reader.read(it).stream())
                        .toList();
        return new Belongings(guild, settings, orders, feeds);
    }

    private List<CustomFeed> feeds(Members server, GuildId guild) {
        List<CustomFeed> feeds = new ArrayList<>();
        for (Members members : server.objects("feeds")) {
            feed(members, guild).ifPresent(feeds::add);
        }
        long different = feeds.stream().map(CustomFeed::source).distinct().count();
        if (different < feeds.size()) {
            server.tell("feeds", "names a feed twice");
        }
        if (different > CustomFeeds.MOST) {
            server.tell(
                    "feeds", "are %d, and %d are the most".formatted(different, CustomFeeds.MOST));
        }
        if (!feeds.isEmpty() && !here.ownFeeds()) {
            server.tell("feeds", Here.NO_FEEDS);
        }
        return feeds;
    }

    private Optional<CustomFeed> feed(Members members, GuildId guild) {
        if (!members.hasOnly(FEED)) {
            return Optional.empty();
        }
        Optional<URI> url = members.require("url", Here::url, Here.URL);
        Optional<Long> by = members.value("added-by", Snowflakes::read, Snowflakes.ALLOWED);
        String title = members.text("title").orElse("");
        Optional<String> name = members.text("name");
        UserId addedBy = by.map(UserId::new).orElse(FeedListReader.NOBODY);
        return url.map(it -> here.naming().feed(guild, it, title, name, addedBy, here.now()));
    }
}
