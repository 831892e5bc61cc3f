package dev.kerneldigest.store;

import static dev.kerneldigest.testing.TestItems.SEEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.delivery.Delivery;
import dev.kerneldigest.delivery.Edition;
import dev.kerneldigest.delivery.EditionId;
import dev.kerneldigest.delivery.Editions;
import dev.kerneldigest.delivery.PublishedEdition;
import dev.kerneldigest.digest.DigestRequest;
import dev.kerneldigest.digest.Message;
import dev.kerneldigest.digest.Watches;
import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.news.Draft;
import dev.kerneldigest.news.KernelRelease;
import dev.kerneldigest.news.Link;
import dev.kerneldigest.news.NewsItem;
import dev.kerneldigest.news.NewsQuery;
import dev.kerneldigest.news.TopicId;
import dev.kerneldigest.subscription.ChannelId;
import dev.kerneldigest.subscription.GuildId;
import dev.kerneldigest.subscription.Interest;
import dev.kerneldigest.subscription.Mutes;
import dev.kerneldigest.subscription.Rhythm;
import dev.kerneldigest.subscription.Subscription;
import dev.kerneldigest.subscription.Wish;
import dev.kerneldigest.testing.DatabaseContract;
import dev.kerneldigest.testing.TestDatabase;
import dev.kerneldigest.testing.TestItems;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

abstract class EditionsContract extends DatabaseContract {
    private static final Instant PUBLISHED = SEEN.plusSeconds(3_600);
    private static final Instant LATER = PUBLISHED.plusSeconds(600);
    private static final Duration LEASE = Duration.ofSeconds(40);
    private static final ChannelId CHANNEL = new ChannelId(7);
    private static final Message FIRST = text("page one");
    private static final Message SECOND = text("page two");

    private final SqlOutbox outbox = new SqlOutbox(database);
    private final SqlNewsArchive archive = new SqlNewsArchive(database);
    private final SqlSubscriptions subscriptions = new SqlSubscriptions(database);
    private final Editions editions = new SqlEditions(database);

    EditionsContract(TestDatabase place) {
        super(place);
    }

    @Test
    void whatWasPublishedIsFoundByEachOfItsMessages() {
        store(told("one"), told("two"));
        publish(FIRST, SECOND);
        send(901);
        send(902);
        PublishedEdition edition = editions.ofMessage(CHANNEL, 902).orElseThrow();
        assertThat(editions.ofMessage(CHANNEL, 901)).contains(edition);
        assertThat(editions.find(edition.id())).contains(edition);
        assertThat(edition.pages()).containsExactly(FIRST, SECOND);
        assertThat(edition.version()).isZero();
        assertThat(edition.created()).isEqualTo(PUBLISHED);
        assertThat(edition.channel()).isEqualTo(CHANNEL);
    }

    @Test
    void itCanBeComposedAgainFromWhatIsRemembered() {
        store(told("one"), told("two"));
        DigestRequest request = publish(FIRST);
        send(901);
        PublishedEdition edition = editions.ofMessage(CHANNEL, 901).orElseThrow();
        assertThat(edition.request())
                .usingRecursiveComparison()
                .ignoringCollectionOrder()
                .isEqualTo(request);
    }

    @Test
    void aMessageThatIsNoneOfOursBelongsToNoEdition() {
        store(told("one"));
        publish(FIRST);
        send(901);
        assertThat(editions.ofMessage(CHANNEL, 902)).isEmpty();
        assertThat(editions.ofMessage(new ChannelId(8), 901)).isEmpty();
        assertThat(editions.find(new EditionId(4_711))).isEmpty();
    }

    @Test
    void whatJoinsAStoryForTwoDaysIsPartOfTheEdition() {
        store(told("one"));
        publish(FIRST);
        store(told("an hour later", PUBLISHED.plusSeconds(3_600)), told("another"));
        store(told("too late", PUBLISHED.plus(Editions.OPEN)));
        send(901);
        assertThat(keys(editions.ofMessage(CHANNEL, 901).orElseThrow()))
                .containsExactlyInAnyOrder("one", "an hour later");
    }

    @Test
    void whatWasLeftOutWhenItWasComposedStaysOut() {
        store(told("read long ago by nobody here"));
        NewsItem fresh = told("one", SEEN.plus(Duration.ofMinutes(45)));
        store(fresh);
        publish(Set.of("one"), FIRST);
        send(901);
        assertThat(keys(editions.ofMessage(CHANNEL, 901).orElseThrow())).containsExactly("one");
    }

    @Test
    void aRevisionMakesAnEditOfEachPageThatDiffersAndPostsNoOther() {
        store(told("one"));
        publish(FIRST, SECOND);
        send(901);
        send(902);
        PublishedEdition found = editions.ofMessage(CHANNEL, 901).orElseThrow();
        Message changed = text("page two, and more");
        List<Message> pages = List.of(FIRST, changed, text("page three"));
        assertThat(editions.revise(found, pages, LATER)).hasValue(1);
        Delivery edit = outbox.claim(9, Duration.ofMinutes(1), LATER).getFirst();
        assertThat(edit.replaces()).contains(902L);
        assertThat(edit.message()).isEqualTo(changed);
        assertThat(edit.attempts()).isEqualTo(1);
        outbox.sent(edit, 902, LATER);
        assertThat(outbox.claim(9, Duration.ofMinutes(1), LATER)).isEmpty();
        assertThat(editions.find(found.id()).orElseThrow().pages()).containsExactly(FIRST, changed);
    }

    @Test
    void aRevisionOfAMessageOnItsWayWaitsUntilThatArrived() {
        store(told("one"));
        publish(FIRST);
        Delivery sending = outbox.claim(1, Duration.ofMinutes(1), PUBLISHED).getFirst();
        PublishedEdition found = editions.find(newest()).orElseThrow();
        assertThat(editions.revise(found, List.of(SECOND), LATER)).hasValue(1);
        outbox.sent(sending, 901, PUBLISHED);
        Delivery edit = outbox.claim(1, Duration.ofMinutes(1), LATER).getFirst();
        assertThat(edit.replaces()).contains(901L);
        assertThat(edit.message()).isEqualTo(SECOND);
        assertThat(edit.nonce()).isNotEqualTo(sending.nonce());
    }

    @Test
    void anEditThatCameTooLateIsFollowedByOneOfWhatTheMessageIsToSay() {
        Delivery frozen = anEditOfSecond();
        Instant over = LATER.plus(LEASE);
        outbox.sent(outbox.claim(1, LEASE, over).getFirst(), 901, over);
        outbox.sent(frozen, 901, over);
        Delivery again = outbox.claim(1, LEASE, over).getFirst();
        assertThat(again.replaces()).contains(901L);
        assertThat(again.message()).isEqualTo(SECOND);
        outbox.sent(again, 901, over);
        assertThat(outbox.claim(1, LEASE, over.plus(LEASE))).isEmpty();
    }

    @Test
    void anEditThatCameTooLateIsFollowedByOneAlsoWhereAnotherIsOnItsWay() {
        Delivery frozen = anEditOfSecond();
        Instant over = LATER.plus(LEASE);
        Delivery taken = outbox.claim(1, LEASE, over).getFirst();
        outbox.sent(frozen, 901, over);
        assertThat(outbox.claim(1, LEASE, over)).as("what the other is sending").isEmpty();
        outbox.sent(taken, 901, over);
        Delivery again = outbox.claim(1, LEASE, over).getFirst();
        assertThat(again.replaces()).contains(901L);
        assertThat(again.message()).isEqualTo(SECOND);
        outbox.sent(again, 901, over);
        assertThat(outbox.claim(1, LEASE, over.plus(LEASE))).isEmpty();
    }

    private Delivery anEditOfSecond() {
        store(told("one"));
        publish(FIRST);
        send(901);
        PublishedEdition found = editions.ofMessage(CHANNEL, 901).orElseThrow();
        assertThat(editions.revise(found, List.of(SECOND), LATER)).hasValue(1);
        return outbox.claim(1, LEASE, LATER).getFirst();
    }

    @Test
    void aMessageThatWasNeverTriedIsReplaced() {
        store(told("one"));
        publish(FIRST);
        PublishedEdition found = editions.find(newest()).orElseThrow();
        assertThat(editions.revise(found, List.of(SECOND), LATER)).hasValue(1);
        assertThat(editions.revise(found, List.of(FIRST), LATER)).as("an old one").isEmpty();
        Delivery only = outbox.claim(9, Duration.ofMinutes(1), LATER).getFirst();
        assertThat(only.message()).isEqualTo(SECOND);
        assertThat(only.replaces()).isEmpty();
    }

    @Test
    void anEditionIsOutdatedUntilItIsComposedOfWhatThereIsNow() {
        store(told("one"));
        publish(FIRST);
        assertThat(editions.outdated(SEEN, SEEN)).isEmpty();
        store(told("late", PUBLISHED.plusSeconds(60)));
        assertThat(editions.outdated(SEEN, SEEN)).containsExactly(newest());
        assertThat(editions.outdated(LATER, SEEN)).as("published long ago").isEmpty();
        assertThat(editions.outdated(SEEN, LATER)).as("changed long ago").isEmpty();
        PublishedEdition found = editions.find(newest()).orElseThrow();
        assertThat(editions.revise(found, found.pages(), LATER)).hasValue(0);
        assertThat(editions.outdated(SEEN, SEEN)).isEmpty();
    }

    @Test
    void whatGoesOnFromAPostedStoryOutdatesNothing() {
        NewsItem plain = told("one");
        NewsItem one = TestItems.keyed(plain, "url:example.org/" + plain.key().value().hashCode());
        store(one);
        publish(FIRST);
        NewsItem next = TestItems.seen(TestItems.item("another"), SEEN.plus(Duration.ofDays(1)));
        Draft draft = next.draft();
        List<Link> links = List.of(new Link("it", one.draft().url().orElseThrow()));
        store(
                TestItems.drafted(
                        next,
                        new Draft(
                                draft.source(),
                                draft.title(),
                                draft.text(),
                                draft.bold(),
                                links,
                                draft.url(),
                                Optional.of(next.seen()))));
        assertThat(archive.find(NewsQuery.newest(1)).getFirst().earlier()).isPresent();
        assertThat(editions.outdated(SEEN, SEEN)).isEmpty();
    }

    private EditionId newest() {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT MAX(id) AS id FROM edition")) {
            row.next();
            return new EditionId(row.getLong("id"));
        } catch (SQLException failure) {
            throw new IllegalStateException("the test's own SQL failed", failure);
        }
    }

    private static Set<String> keys(PublishedEdition edition) {
        return edition.request().items().stream()
                .map(item -> item.item().key().value())
                .collect(Collectors.toSet());
    }

    /** An item of the one story that these tests tell; "two" and "another" are their own. */
    private static NewsItem told(String key) {
        return told(key, SEEN);
    }

    private static NewsItem told(String key, Instant seen) {
        NewsItem item = TestItems.seen(TestItems.item(key), seen);
        boolean alone = key.equals("two") || key.equals("another");
        return alone ? item : TestItems.keyed(item, "lwn:1");
    }

    private void store(NewsItem... items) {
        new SqlFeedStates(database).save(TestStates.fresh("lwn"), List.of(items), List.of());
    }

    private DigestRequest publish(Message... pages) {
        return publish(Set.of("one", "two"), pages);
    }

    private DigestRequest publish(Set<String> keys, Message... pages) {
        Subscription subscription =
                subscriptions.add(
                        new Wish(
                                new GuildId(1),
                                CHANNEL,
                                new Interest.All(),
                                Set.of(),
                                new Rhythm.Hourly(),
                                SEEN));
        List<ArchivedItem> items =
                archive.find(NewsQuery.newest(100)).stream()
                        .filter(item -> keys.contains(item.item().key().value()))
                        .toList();
        DigestRequest request = request(items);
        assertThat(
                        outbox.publish(
                                new Edition(
                                        subscription,
                                        Optional.empty(),
                                        PUBLISHED,
                                        Set.of(),
                                        Optional.of(request),
                                        List.of(pages))))
                .isTrue();
        return request;
    }

    private static DigestRequest request(List<ArchivedItem> items) {
        DigestRequest plain =
                new DigestRequest(
                        items,
                        Set.of(new TopicId("mm"), new TopicId("fs")),
                        List.of(
                                new KernelRelease(
                                        "6.18",
                                        "mainline",
                                        false,
                                        Optional.of(LocalDate.of(2026, 11, 1))),
                                new KernelRelease("6.17", "stable", true, Optional.empty())),
                        SEEN,
                        PUBLISHED,
                        ZoneId.of("Europe/Berlin"),
                        DigestRequest.Period.HOUR);
        return plain.withWatches(new Watches(Set.of("6.12"), Set.of("openssl")))
                .withMutes(new Mutes(Set.of("rust")))
                .withFreed(items)
                .withLanguage(Locale.GERMAN);
    }

    private void send(long message) {
        Delivery next = outbox.claim(1, Duration.ofMinutes(1), PUBLISHED).getFirst();
        outbox.sent(next, message, PUBLISHED);
    }

    private static Message text(String markdown) {
        return new Message(0, List.of(new Message.Text(markdown)));
    }
}
