package dev.kerneldigest.cli.moving;

import dev.kerneldigest.cli.moving.FeedList.Entry;
import dev.kerneldigest.news.SourceId;
import dev.kerneldigest.subscription.Belongings;
import dev.kerneldigest.subscription.Belongings.Order;
import dev.kerneldigest.subscription.ChannelId;
import dev.kerneldigest.subscription.CustomFeed;
import dev.kerneldigest.subscription.CustomFeeds;
import dev.kerneldigest.subscription.GuildId;
import dev.kerneldigest.subscription.GuildSettings;
import dev.kerneldigest.subscription.Interest;
import dev.kerneldigest.subscription.People;
import dev.kerneldigest.subscription.Rhythm;
import dev.kerneldigest.subscription.UserId;
import dev.kerneldigest.subscription.Wish;
import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes of another program's list of feeds what a server here would have: a feed that the operator
 * reads anyway is subscribed to as that source, any other becomes a feed of the server's own; where
 * the list names a channel, it is posted there as it comes. Used once, by one thread.
 */
final class FeedListReader {
    /** Who added a feed that nobody is known to have added. */
    static final UserId NOBODY = new UserId(0);

    private final Here here;
    private final GuildId guild;
    private final Map<URI, CustomFeed> feeds = new LinkedHashMap<>();
    private final List<Order> orders = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    FeedListReader(Here here, GuildId guild) {
        this.here = here;
        this.guild = guild;
    }

    Incoming read(FeedList list) {
        remarks.addAll(list.remarks());
        Optional<GuildSettings> settings = list.zone().flatMap(this::settings);
        list.entries().forEach(this::add);
        if (!feeds.isEmpty() && !here.ownFeeds()) {
            wrong.add(
                    "%d of its feeds are no sources of this kernel-digest, and %s"
                            .formatted(feeds.size(), Here.NO_FEEDS));
        } else if (feeds.size() > CustomFeeds.MOST) {
            wrong.add(
                    "would have %d feeds of its own, and %d are the most: take some into sources.yaml, import --sources prints the lines"
                            .formatted(feeds.size(), CustomFeeds.MOST));
        }
        Belongings all = new Belongings(guild, settings, orders, List.copyOf(feeds.values()));
        return wrong.isEmpty()
                ? Incoming.of(all, remarks)
                : Incoming.refused(Incoming.name(all), wrong);
    }

    private Optional<GuildSettings> settings(String zone) {
        GuildSettings defaults = here.defaults().apply(guild);
        Optional<ZoneId> known = SettingsReader.zone(zone);
        if (known.isEmpty()) {
            remarks.add(
                    "there is no time zone \"%s\": it stays %s, /settings timezone: changes it"
                            .formatted(Members.shown(zone), defaults.zone()));
        }
        return known.map(it ->
                new GuildSettings(
                        guild,
                        it,
                        defaults.hour(),
                        defaults.weekday(),
                        defaults.quiet(),
                        defaults.taste()));
    }

    private void add(Entry entry) {
        Optional<URI> url = Here.url(entry.url());
        if (url.isEmpty()) {
            wrong.add(
                    "%s: \"%s\" is not %s"
                            .formatted(entry.place(), Members.shown(entry.url()), Here.URL));
            return;
        }
        Optional<SourceId> known = here.source(url.get());
        SourceId source = known.orElseGet(() -> own(url.get(), entry.title()));
        if (entry.channel().isPresent()) {
            subscribe(entry, source);
        } else if (known.isPresent()) {
            remarks.add("%s is read here already, as %s".formatted(url.get(), source));
        }
    }

    private SourceId own(URI url, String title) {
        return feeds.computeIfAbsent(
                        url,
                        it ->
                                here.naming()
                                        .feed(
                                                guild,
                                                it,
                                                title,
                                                Optional.empty(),
                                                NOBODY,
                                                here.now()))
                .source();
    }

    private void subscribe(Entry entry, SourceId source) {
        String written = entry.channel().orElseThrow();
        Optional<Long> channel = Snowflakes.read(written);
        if (channel.isEmpty()) {
            wrong.add(
                    "%s.channel: \"%s\" is not %s"
                            .formatted(entry.place(), Members.shown(written), Snowflakes.ALLOWED));
            return;
        }
        Wish wish =
                new Wish(
                        guild,
                        new ChannelId(channel.get()),
                        new Interest.Query("source:" + source),
                        Set.of(),
                        new Rhythm.Immediately(),
                        here.now(),
                        People.NOBODY);
        if (orders.stream().noneMatch(order -> order.isLike(wish))) {
            orders.add(new Order(wish, Optional.empty()));
        }
    }
}
