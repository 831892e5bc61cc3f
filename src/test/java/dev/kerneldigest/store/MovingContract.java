package dev.kerneldigest.store;

import static dev.kerneldigest.testing.TestItems.SEEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.news.SourceId;
import dev.kerneldigest.subscription.Belongings;
import dev.kerneldigest.subscription.Belongings.Order;
import dev.kerneldigest.subscription.ChannelId;
import dev.kerneldigest.subscription.CustomFeed;
import dev.kerneldigest.subscription.GuildId;
import dev.kerneldigest.subscription.GuildSettings;
import dev.kerneldigest.subscription.Interest;
import dev.kerneldigest.subscription.Moving.Outcome;
import dev.kerneldigest.subscription.Moving.Settings;
import dev.kerneldigest.subscription.Rhythm;
import dev.kerneldigest.subscription.Taste;
import dev.kerneldigest.subscription.UserId;
import dev.kerneldigest.subscription.Wish;
import dev.kerneldigest.testing.DatabaseContract;
import dev.kerneldigest.testing.TestDatabase;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

abstract class MovingContract extends DatabaseContract {
    private static final GuildId GUILD = new GuildId(-17);
    private static final GuildId OTHER = new GuildId(4);

    private final SqlMoving moving = new SqlMoving(database);
    private final SqlSubscriptions subscriptions = new SqlSubscriptions(database);

    MovingContract(TestDatabase place) {
        super(place);
    }

    @Test
    void whatIsPutComesBackAsItWentIn() {
        Belongings all = new Belongings(GUILD, settings("de"), orders(3), feeds(2));

        assertThat(moving.put(all)).isEqualTo(new Outcome.Put(Settings.TAKEN, 3, 0, 2, 0));

        assertThat(moving.of(GUILD)).isEqualTo(all);
        assertThat(moving.owners()).containsExactly(GUILD);
        assertThat(moving.of(OTHER).isEmpty()).isTrue();
    }

    @Test
    void putTwiceIsPutOnce() {
        Belongings all = new Belongings(GUILD, settings("de"), orders(3), feeds(2));
        moving.put(all);

        Outcome again = moving.put(all);

        assertThat(again).isEqualTo(new Outcome.Put(Settings.KNOWN, 0, 3, 0, 2));
        assertThat(moving.of(GUILD)).isEqualTo(all);
    }

    @Test
    void aServerThatHasTheSameTwiceHasItTwiceElsewhereToo() {
        Order one = order(1);
        Belongings twice = new Belongings(GUILD, Optional.empty(), List.of(one, one), List.of());

        moving.put(twice);
        moving.put(twice);

        assertThat(moving.of(GUILD).orders()).containsExactly(one, one);
    }

    @Test
    void whatAServerHasStaysAsItIs() {
        moving.put(new Belongings(GUILD, settings("fr"), orders(1), feeds(1)));
        subscriptions.pause(subscriptions.of(GUILD).getFirst().id(), "by hand");

        Outcome more = moving.put(new Belongings(GUILD, settings("de"), orders(2), feeds(2)));

        assertThat(more).isEqualTo(new Outcome.Put(Settings.KEPT, 1, 1, 1, 1));
        assertThat(moving.of(GUILD).settings()).isEqualTo(settings("fr"));
        assertThat(subscriptions.of(GUILD).getFirst().pause()).contains("by hand");
    }

    @Test
    void aServerWithTooManyFeedsGetsNothingAtAll() {
        moving.put(new Belongings(GUILD, Optional.empty(), List.of(), feeds(8)));
        List<CustomFeed> more = IntStream.rangeClosed(8, 11).mapToObj(this::feed).toList();

        Outcome full = moving.put(new Belongings(GUILD, settings("de"), orders(2), more));

        assertThat(full).isEqualTo(new Outcome.Full(8, 11));
        assertThat(moving.of(GUILD))
                .isEqualTo(new Belongings(GUILD, Optional.empty(), List.of(), feeds(8)));
    }

    @Test
    void whoChoseNothingHasNoSettingsToMove() {
        subscriptions.add(order(1).wish());
        assertThat(moving.of(GUILD).settings()).isEmpty();
    }

    @Test
    void everyServerThatOwnsAnythingIsAnOwner() {
        subscriptions.add(order(1).wish());
        subscriptions.save(GuildSettings.defaults(OTHER));
        new SqlCustomFeeds(database)
                .add(
                        new CustomFeed(
                                new GuildId(5),
                                new SourceId("custom-x"),
                                "x",
                                "x",
                                URI.create("https://x.example/"),
                                new UserId(1),
                                SEEN));
        assertThat(moving.owners()).containsExactly(GUILD, OTHER, new GuildId(5));
    }

    private static Optional<GuildSettings> settings(String language) {
        return Optional.of(
                GuildSettings.defaults(GUILD)
                        .withTaste(Taste.USUAL.withLanguage(Locale.forLanguageTag(language))));
    }

    private static List<Order> orders(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(MovingContract::order).toList();
    }

    private static Order order(int channel) {
        return new Order(
                new Wish(
                        GUILD,
                        new ChannelId(channel),
                        new Interest.All(),
                        Set.of("article"),
                        new Rhythm.Hourly(),
                        SEEN),
                Optional.of("paused while away").filter(_ -> channel == 2));
    }

    private List<CustomFeed> feeds(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(this::feed).toList();
    }

    private CustomFeed feed(int number) {
        return new CustomFeed(
                GUILD,
                new SourceId("custom-" + number),
                "Name " + number,
                "Title",
                URI.create("https://example.org/" + number),
                new UserId(7),
                SEEN);
    }
}
