package dev.kerneldigest.cli.moving;

import dev.kerneldigest.news.Kind;
import dev.kerneldigest.subscription.Belongings.Order;
import dev.kerneldigest.subscription.ChannelId;
import dev.kerneldigest.subscription.CustomFeed;
import dev.kerneldigest.subscription.GuildSettings;
import dev.kerneldigest.subscription.Interest;
import dev.kerneldigest.subscription.People;
import dev.kerneldigest.subscription.Rhythm;
import dev.kerneldigest.subscription.RoleId;
import dev.kerneldigest.subscription.UserId;
import dev.kerneldigest.subscription.Wish;
import dev.kerneldigest.topic.query.QueryLanguage;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the subscriptions of a server. */
final class OrderReader {
    private static final List<String> NAMES =
            List.of(
                    "channel", "topics", "query", "kernel", "package", "distro", "kinds", "when",
                    "at", "day", "role", "set-by", "paused");

    private static final Set<String> RHYTHMS = Set.of("instant", "hourly", "daily", "weekly");
    private static final String WHEN = "instant, hourly, daily or weekly";

    private final Here here;
    private final GuildSettings settings;
    private final InterestReader interests;

    /**
     * Makes a reader for one server.
     *
     * @param settings when its digests come unless a subscription says otherwise
     * @param feeds those that its queries may name
     */
    OrderReader(Here here, QueryLanguage language, GuildSettings settings, List<CustomFeed> feeds) {
        this.here = here;
        this.settings = settings;
        this.interests = new InterestReader(here, language, feeds);
    }

    /** Empty when something is missing; all that is wrong is told. */
    Optional<Order> read(Members members) {
        if (!members.hasOnly(NAMES)) {
            return Optional.empty();
        }
        Optional<Long> channel = members.require("channel", Snowflakes::read, Snowflakes.ALLOWED);
        Optional<Interest> interest = interests.read(members);
        Optional<Rhythm> rhythm = rhythm(members);
        Set<String> kinds = InterestReader.known(members, "kinds", Kind.IDS);
        People people = people(members);
        Optional<String> pause = members.text("paused");
        if (channel.isEmpty() || interest.isEmpty() || rhythm.isEmpty()) {
            return Optional.empty();
        }
        Wish wish =
                new Wish(
                        settings.guild(),
                        new ChannelId(channel.get()),
                        interest.get(),
                        kinds,
                        rhythm.get(),
                        here.now(),
                        people);
        return Optional.of(new Order(wish, pause));
    }

    private static People people(Members members) {
        return new People(
                members.value("role", Snowflakes::read, Snowflakes.ALLOWED).map(RoleId::new),
                members.value("set-by", Snowflakes::read, Snowflakes.ALLOWED).map(UserId::new));
    }

    private Optional<Rhythm> rhythm(Members members) {
        Optional<LocalTime> at = members.value("at", SettingsReader::time, SettingsReader.TIME);
        return members.require("when", text -> Optional.of(text).filter(RHYTHMS::contains), WHEN)
                .map(when ->
                        switch (when) {
                            case "instant" -> new Rhythm.Immediately();
                            case "hourly" -> new Rhythm.Hourly();
                            case "daily" -> new Rhythm.Daily(at.orElse(settings.hour()));
                            default ->
                                    new Rhythm.Weekly(
                                            members.value(
                                                            "day",
                                                            SettingsReader::day,
                                                            SettingsReader.DAYS)
                                                    .orElse(settings.weekday()),
                                            at.orElse(settings.hour()));
                        });
    }
}
