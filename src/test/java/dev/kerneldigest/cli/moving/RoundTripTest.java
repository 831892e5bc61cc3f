package dev.kerneldigest.cli.moving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.news.SourceId;
import dev.kerneldigest.news.TopicId;
import dev.kerneldigest.subscription.Belongings;
import dev.kerneldigest.subscription.Belongings.Order;
import dev.kerneldigest.subscription.ChannelId;
import dev.kerneldigest.subscription.CustomFeed;
import dev.kerneldigest.subscription.GuildId;
import dev.kerneldigest.subscription.GuildSettings;
import dev.kerneldigest.subscription.Interest;
import dev.kerneldigest.subscription.Mutes;
import dev.kerneldigest.subscription.PaidArticles;
import dev.kerneldigest.subscription.People;
import dev.kerneldigest.subscription.QuietHours;
import dev.kerneldigest.subscription.Rhythm;
import dev.kerneldigest.subscription.RoleId;
import dev.kerneldigest.subscription.Subscription;
import dev.kerneldigest.subscription.Taste;
import dev.kerneldigest.subscription.UserId;
import dev.kerneldigest.subscription.Wish;
import dev.kerneldigest.testing.TestDatabase;
import dev.kerneldigest.testing.TestDatabases;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that a server can own, out of one database and into another. */
final class RoundTripTest {
    private static final GuildId GUILD = new GuildId(41);
    private static final UserId PERSON = new UserId(7);
    private static final Instant BEFORE = Instant.parse("2025-01-01T00:00:00Z");

    @TempDir private Path folder;

    static Stream<Arguments> places() {
        return Stream.of(
                Arguments.of("H2", TestDatabases.h2(), TestDatabases.h2()),
                Arguments.of("PostgreSQL", TestDatabases.postgres(), TestDatabases.postgres()),
                Arguments.of("both", TestDatabases.h2(), TestDatabases.postgres()));
    }

    @DisplayName("O1: what a server owns moves to another database, to the byte")
    @ParameterizedTest(name = "{0}")
    @MethodSource("places")
    void whatAServerOwnsMovesWhole(String name, TestDatabase from, TestDatabase to)
            throws IOException {
        Path first = folder.resolve("first.json");
        Path second = folder.resolve("second.json");
        try (MovingRig old = new MovingRig(from);
                MovingRig fresh = new MovingRig(to)) {
            fill(old);
            fresh.clock.advance(Duration.ofDays(3));

            assertThat(old.exported(first.toString()).code()).isZero();
            MovingRig.Said said = fresh.imported(first.toString());
            assertThat(fresh.exported(second.toString()).code()).isZero();

            assertThat(said.err())
                    .containsExactly(
                            "import: a bot that runs learns of it when it is started again");
            assertThat(said.out().lines())
                    .containsExactly(
                            "server 7: 1 subscription added",
                            "server 41: settings taken, 8 subscriptions added, 2 feeds added");
            assertThat(second).hasSameBinaryContentAs(first);
            assertThat(fresh.subscriptions.all())
                    .extracting(Subscription::since)
                    .containsOnly(fresh.clock.instant());
            assertThat(fresh.moving.of(GUILD).feeds())
                    .extracting(CustomFeed::added)
                    .containsOnly(fresh.clock.instant());
            again(fresh, first, second);
        }
    }

    private void again(MovingRig fresh, Path first, Path second) throws IOException {
        MovingRig.Said said = fresh.imported(first.toString());
        assertThat(said.code()).isZero();
        assertThat(said.err()).isEmpty();
        assertThat(said.out().lines())
                .containsExactly(
                        "server 7: 1 subscription there already",
                        "server 41: settings there already, 8 subscriptions there already,"
                                + " 2 feeds there already");
        Path third = folder.resolve("third.json");
        fresh.exported(third.toString());
        assertThat(third).hasSameBinaryContentAs(second);
        Files.delete(third);
    }

    private static void fill(MovingRig rig) {
        rig.moving.put(
                new Belongings(
                        GUILD, Optional.of(settings()), orders(), List.of(feed(1), feed(2))));
        rig.subscriptions.add(
                new Wish(
                        GuildId.of(PERSON),
                        new ChannelId(70),
                        new Interest.Topics(Set.of(new TopicId("bpf"))),
                        Set.of(),
                        new Rhythm.Hourly(),
                        BEFORE,
                        new People(Optional.empty(), Optional.of(PERSON))));
    }

    private static GuildSettings settings() {
        return new GuildSettings(
                GUILD,
                ZoneId.of("America/Argentina/Buenos_Aires"),
                LocalTime.of(6, 5),
                DayOfWeek.SUNDAY,
                Optional.of(new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 30))),
                new Taste(
                        PaidArticles.DELAY,
                        new Mutes(Set.of("rust", "ärger & \"so\"", "ai slop")),
                        Locale.GERMAN));
    }

    private static List<Order> orders() {
        List<Interest> interests =
                List.of(
                        new Interest.All(),
                        new Interest.Topics(Set.of(new TopicId("mm"), new TopicId("bpf"))),
                        new Interest.Query("\"memory tiering\" AND NOT cxl"),
                        new Interest.Query("source:" + feed(1).source() + " OR version:6.12.*"),
                        new Interest.KernelSeries("6.12"),
                        new Interest.PackageUpdates("g++", Optional.empty()),
                        new Interest.PackageUpdates("openssl", Optional.of("Arch Linux")),
                        new Interest.All());
        List<Rhythm> rhythms =
                List.of(
                        new Rhythm.Immediately(),
                        new Rhythm.Hourly(),
                        new Rhythm.Daily(LocalTime.of(7, 15)),
                        new Rhythm.Weekly(DayOfWeek.FRIDAY, LocalTime.of(23, 59)));
        return IntStream.range(0, interests.size())
                .mapToObj(i -> order(i, interests.get(i), rhythms.get(i % rhythms.size())))
                .toList();
    }

    private static Order order(int number, Interest interest, Rhythm rhythm) {
        People people =
                new People(
                        Optional.of(new RoleId(900 + number)).filter(_ -> number % 3 == 0),
                        Optional.of(PERSON).filter(_ -> number % 2 == 0));
        Wish wish =
                new Wish(
                        GUILD,
                        new ChannelId(1_200_000_000_000_000_000L + number),
                        interest,
                        number == 1 ? Set.of("patch", "article") : Set.of(),
                        rhythm,
                        BEFORE,
                        people);
        return new Order(
                wish, Optional.of("waiting for the channel: \"x\"\ngone").filter(_ -> number == 5));
    }

    private static CustomFeed feed(int number) {
        URI url = URI.create("https://example.org/feed?n=" + number);
        return new CustomFeed(
                GUILD,
                new SourceId("custom-" + Integer.toHexString(url.hashCode())),
                "Näme " + number,
                "Title <b> " + number,
                url,
                PERSON,
                BEFORE.plusSeconds(number));
    }
}
