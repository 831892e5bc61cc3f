package dev.kerneldigest.store;

import static dev.kerneldigest.testing.TestItems.SEEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.subscription.Change;
import dev.kerneldigest.subscription.ChannelId;
import dev.kerneldigest.subscription.GuildId;
import dev.kerneldigest.subscription.GuildSettings;
import dev.kerneldigest.subscription.Interest;
import dev.kerneldigest.subscription.Mutes;
import dev.kerneldigest.subscription.Purge;
import dev.kerneldigest.subscription.Rhythm;
import dev.kerneldigest.subscription.Subscription;
import dev.kerneldigest.subscription.SubscriptionId;
import dev.kerneldigest.subscription.Taste;
import dev.kerneldigest.subscription.UserId;
import dev.kerneldigest.subscription.Wish;
import dev.kerneldigest.testing.DatabaseContract;
import dev.kerneldigest.testing.SettableClock;
import dev.kerneldigest.testing.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

abstract class DeparturesContract extends DatabaseContract {
    private static final GuildId GUILD = new GuildId(-17);
    private static final GuildId OTHER = new GuildId(4);

    private final SqlSubscriptions subscriptions = new SqlSubscriptions(database);
    private final SqlDepartures departures = new SqlDepartures(database);
    private final SqlChangeLog log = new SqlChangeLog(database);
    private final List<SubscriptionId> ended = new ArrayList<>();
    private final SettableClock clock = SettableClock.at("2026-11-20T08:00:00Z");
    private final Purge purge = new Purge(departures, subscriptions, ended::add, clock);

    DeparturesContract(TestDatabase place) {
        super(place);
    }

    @Test
    void whoComesBackWithinNinetyDaysFindsAllAsItWas() {
        Subscription kept = setUp(GUILD);
        departures.left(GUILD, clock.instant());
        clock.advance(Duration.ofDays(90));
        purge.run();
        departures.returned(GUILD);
        clock.advance(Duration.ofDays(300));
        purge.run();
        assertThat(subscriptions.of(GUILD)).containsExactly(kept);
        assertThat(subscriptions.settings(GUILD).taste()).isEqualTo(taste());
    }

    @Test
    void afterNinetyDaysAllIsForgottenOfThatServerAlone() {
        Subscription gone = setUp(GUILD);
        Subscription other = setUp(OTHER);
        departures.left(GUILD, clock.instant());
        clock.advance(Purge.KEPT.plusSeconds(1));
        departures.left(GUILD, clock.instant());
        purge.run();
        assertThat(subscriptions.of(GUILD)).isEmpty();
        assertThat(subscriptions.settings(GUILD)).isEqualTo(GuildSettings.defaults(GUILD));
        assertThat(log.latest(GUILD, 9)).isEmpty();
        assertThat(departures.before(clock.instant().plusSeconds(1))).isEmpty();
        assertThat(ended).contains(gone.id());
        assertThat(subscriptions.of(OTHER)).containsExactly(other);
        assertThat(log.latest(OTHER, 9)).hasSize(1);
    }

    @Test
    void aServerIsForgottenAtOnceWhenItAsks() {
        setUp(GUILD);
        setUp(GUILD);
        assertThat(purge.forget(GUILD)).isEqualTo(2);
        assertThat(purge.forget(GUILD)).isZero();
        assertThat(subscriptions.of(GUILD)).isEmpty();
    }

    private Subscription setUp(GuildId guild) {
        subscriptions.save(GuildSettings.defaults(guild).withTaste(taste()));
        log.add(new Change(guild, SEEN, new UserId(7), "subscribed"));
        return subscriptions.add(
                new Wish(
                        guild,
                        new ChannelId(9),
                        new Interest.All(),
                        Set.of(),
                        new Rhythm.Hourly(),
                        SEEN));
    }

    private static Taste taste() {
        return Taste.USUAL.withMutes(Mutes.NONE.with("rust"));
    }
}
