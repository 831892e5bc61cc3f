package dev.kerneldigest.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.delivery.EditionId;
import dev.kerneldigest.feed.FeedState;
import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.news.KernelRelease;
import dev.kerneldigest.subscription.ChannelId;
import dev.kerneldigest.subscription.GuildId;
import dev.kerneldigest.subscription.GuildSettings;
import dev.kerneldigest.subscription.Interest;
import dev.kerneldigest.subscription.Subscription;
import dev.kerneldigest.subscription.SubscriptionId;
import dev.kerneldigest.testing.TestDatabase;
import dev.kerneldigest.testing.TestDatabases;
import dev.kerneldigest.testing.TestItems;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A database of every version that there was is brought to this one, and all in it can be read. */
final class UpgradesTest {
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

    static Stream<Arguments> everyVersion() {
        return EarlierDatabase.versions().stream()
                .flatMap(version ->
                        Stream.of(
                                Arguments.of(
                                        version, "H2", (Supplier<TestDatabase>) TestDatabases::h2),
                                Arguments.of(
                                        version,
                                        "PostgreSQL",
                                        (Supplier<TestDatabase>) TestDatabases::postgres)));
    }

    @ParameterizedTest(name = "version {0} on {1}")
    @MethodSource("everyVersion")
    @DisplayName("O5: what a database of any earlier version holds is there after the upgrade")
    void whatAnEarlierVersionHoldsCanBeRead(
            String version, String name, Supplier<TestDatabase> empty) throws SQLException {
        TestDatabase place = empty.get();
        try (Connection holder = holder(place)) {
            assertThat(holder.isValid(5)).as(name).isTrue();
            EarlierDatabase.fill(place, version);
            int number = Integer.parseInt(version);
            try (Database database = place.open()) {
                newsOf(number, new SqlNewsArchive(database));
                serversOf(number, database);
                deliveriesOf(number, database);
                sourcesOf(number, new SqlFeedStates(database));
                assertThat(new CopyMark(database).taken()).isEmpty();
                goesOn(database);
            }
        }
    }

    private static void newsOf(int version, SqlNewsArchive archive) {
        List<ArchivedItem> items = archive.after(0, 100);
        assertThat(items)
                .hasSize(
                        2
                                + since(version, 4)
                                + since(version, 5)
                                + since(version, 6)
                                + since(version, 8));
        ArchivedItem first = items.getFirst();
        assertThat(first.item().reading().title()).isEqualTo("Folios for everyone");
        assertThat(first.item().draft().title()).isEqualTo("[$] Folios for everyone");
        assertThat(first.item().topics()).extracting("value").containsExactly("mm", "fs");
        assertThat(archive.ofStory(1)).containsExactly(first);
        assertThat(archive.kernels())
                .extracting(KernelRelease::version)
                .contains("6.12.30")
                .hasSize(1 + since(version, 9));
        assertThat(archive.gaps(Instant.EPOCH, NOW)).hasSize(since(version, 8));
    }

    private static void serversOf(int version, Database database) {
        SqlSubscriptions subscriptions = new SqlSubscriptions(database, UpgradesTest::usual);
        List<Subscription> all = subscriptions.all();
        assertThat(all).hasSize(2 + since(version, 3) + since(version, 10));
        assertThat(all.getFirst().channel()).isEqualTo(new ChannelId(7));
        assertThat(all.getFirst().interest())
                .isEqualTo(new Interest.Topics(Set.of(new dev.kerneldigest.news.TopicId("mm"))));
        assertThat(all.get(1).isActive()).isFalse();
        GuildSettings settings = subscriptions.settings(new GuildId(-17));
        assertThat(settings.zone()).isEqualTo(ZoneId.of("Europe/Prague"));
        assertThat(settings.hour()).isEqualTo(LocalTime.of(7, 30));
        assertThat(new SqlCustomFeeds(database).of(new GuildId(4)))
                .hasSize(since(version, 11))
                .allMatch(feed -> feed.name().equals("Our blog"));
        assertThat(subscriptions.settings(new GuildId(4)).quiet().isPresent())
                .isEqualTo(version >= 3);
    }

    private static void deliveriesOf(int version, Database database) {
        SqlOutbox outbox = new SqlOutbox(database);
        assertThat(outbox.posted(new SubscriptionId(1), List.of(1L, 2L, 3L)))
                .isEqualTo(version >= 4 ? Set.of(1L, 3L) : Set.of(1L));
        assertThat(outbox.claim(10, Duration.ofMinutes(1), NOW))
                .hasSize(1)
                .first()
                .extracting(delivery -> delivery.message().toString())
                .asString()
                .contains("still to be sent");
        assertThat(new SqlEditions(database).find(new EditionId(1)).isPresent())
                .isEqualTo(version >= 4);
        assertThat(new SqlCveRecords(database).findAll(List.of("CVE-2026-12345")))
                .hasSize(since(version, 7));
    }

    private static void sourcesOf(int version, SqlFeedStates states) {
        List<FeedState> all = states.all();
        assertThat(all).hasSize(2 + since(version, 8));
        assertThat(all)
                .filteredOn(state -> state.source().value().equals("lwn"))
                .first()
                .satisfies(
                        state -> assertThat(state.validators().etag()).contains("\"edition-1\""));
    }

    /** New rows take numbers that no old one has. */
    private static void goesOn(Database database) {
        int before = new SqlNewsArchive(database).after(0, 100).size();
        new SqlFeedStates(database)
                .save(TestStates.fresh("next"), List.of(TestItems.item("next")), List.of());
        assertThat(new SqlNewsArchive(database).after(before, 100)).hasSize(1);
    }

    private static GuildSettings usual(GuildId guild) {
        return new GuildSettings(
                guild, ZoneId.of("UTC"), LocalTime.of(7, 0), java.time.DayOfWeek.THURSDAY);
    }

    private static int since(int version, int first) {
        return version >= first ? 1 : 0;
    }

    private static Connection holder(TestDatabase place) throws SQLException {
        return DriverManager.getConnection(
                new DatabaseUrl(place.url()).complete(), place.user(), place.password());
    }
}
