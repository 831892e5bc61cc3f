package dev.kerneldigest.delivery;

import dev.kerneldigest.digest.DigestRequest;
import dev.kerneldigest.digest.Message;
import dev.kerneldigest.feed.FeedState;
import dev.kerneldigest.feed.Source;
import dev.kerneldigest.feed.SourceKind;
import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.news.Gap;
import dev.kerneldigest.news.NewsArchive;
import dev.kerneldigest.news.NewsItem;
import dev.kerneldigest.news.SourceId;
import dev.kerneldigest.news.TopicId;
import dev.kerneldigest.store.Database;
import dev.kerneldigest.store.SqlArrivals;
import dev.kerneldigest.store.SqlEditions;
import dev.kerneldigest.store.SqlFeedStates;
import dev.kerneldigest.store.SqlNewsArchive;
import dev.kerneldigest.store.SqlOutbox;
import dev.kerneldigest.store.SqlSubscriptions;
import dev.kerneldigest.subscription.ChannelId;
import dev.kerneldigest.subscription.GuildId;
import dev.kerneldigest.subscription.Interest;
import dev.kerneldigest.subscription.Rhythm;
import dev.kerneldigest.subscription.Selection;
import dev.kerneldigest.subscription.Subscription;
import dev.kerneldigest.subscription.SubscriptionId;
import dev.kerneldigest.subscription.Subscriptions;
import dev.kerneldigest.subscription.Wish;
import dev.kerneldigest.testing.FailingNth;
import dev.kerneldigest.testing.RecordingMessenger;
import dev.kerneldigest.testing.SettableClock;
import dev.kerneldigest.testing.TestItems;
import dev.kerneldigest.topic.Topic;
import dev.kerneldigest.topic.TopicCatalogue;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the program builds around deliveries: a real database, a clock that stands still, and a
 * press that prints each item's key as a text of one message.
 */
final class DeliveryRig {
    static final ChannelId CHANNEL = new ChannelId(7);
    static final TopicCatalogue CATALOGUE =
            new TopicCatalogue(List.of(topic("net", ""), topic("bpf", "net"), topic("mm", "")));

    final SettableClock clock = SettableClock.at("2026-11-20T08:00:00.123456Z");
    final RecordingMessenger messenger = new RecordingMessenger();
    final List<DigestRequest> requests = new CopyOnWriteArrayList<>();
    final List<String> notices = new CopyOnWriteArrayList<>();
    final Outbox outbox;
    final Subscriptions subscriptions;
    final Editions editions;
    final Arrivals arrivals;
    final FailingNth faults;
    private final NewsArchive archive;
    private final SqlFeedStates states;

    DeliveryRig(Database database) {
        this(database, FailingNth.never());
    }

    /** All that a test itself asks of the store or tells it never fails. */
    DeliveryRig(Database database, FailingNth faults) {
        this.faults = faults;
        archive = new SqlNewsArchive(database);
        states = new SqlFeedStates(database);
        subscriptions = new SqlSubscriptions(database);
        outbox = new SqlOutbox(database);
        editions = new SqlEditions(database);
        arrivals = new SqlArrivals(database);
    }

    EditionDesk desk() {
        return desk(this::print);
    }

    EditionDesk desk(Function<DigestRequest, List<Message>> press) {
        return new EditionDesk(
                faults.wrap(NewsArchive.class, archive),
                faults.wrap(Subscriptions.class, subscriptions),
                new Selection(CATALOGUE),
                faults.wrap(Outbox.class, outbox),
                press,
                clock);
    }

    Newsflash newsflash() {
        return newsflash(desk());
    }

    Newsflash newsflash(EditionDesk desk) {
        return new Newsflash(desk, corrections(), faults.wrap(Arrivals.class, arrivals));
    }

    CorrectionDesk corrections() {
        return corrections(this::print);
    }

    CorrectionDesk corrections(Function<DigestRequest, List<Message>> press) {
        return new CorrectionDesk(
                faults.wrap(Editions.class, editions),
                faults.wrap(Subscriptions.class, subscriptions),
                press,
                clock);
    }

    Backfill backfill(EditionDesk desk) {
        return new Backfill(archive, new Selection(CATALOGUE), outbox, desk, clock);
    }

    Courier courier() {
        Outbox failing = faults.wrap(Outbox.class, outbox);
        Dispatch dispatch =
                new Dispatch(
                        failing,
                        faults.wrap(Messenger.class, messenger),
                        faults.wrap(Subscriptions.class, subscriptions),
                        (subscription, reason) ->
                                notices.add("#" + subscription.id() + " " + reason),
                        clock);
        return new Courier(failing, dispatch, clock);
    }

    List<Message> print(DigestRequest request) {
        requests.add(request);
        List<Message.Block> lines =
                request.items().stream()
                        .sorted((one, other) -> Long.compare(one.id(), other.id()))
                        .map(DeliveryRig::line)
                        .toList();
        return List.of(new Message(0, lines));
    }

    private static Message.Block line(ArchivedItem item) {
        return new Message.Text(item.item().key().value());
    }

    /** An item that a poll brings now; it is a story of its own. */
    void news(String key) {
        news(item(key));
    }

    /** What a poll brings; a second passes. */
    void news(NewsItem... items) {
        Source source =
                new Source(
                        new SourceId("lwn"),
                        "LWN.net",
                        SourceKind.FEED,
                        URI.create("https://example.org/feed"),
                        Duration.ofMinutes(15),
                        true,
                        Set.of(),
                        true);
        states.save(FeedState.fresh(source, clock.instant()), List.of(items), List.of());
        pass(Duration.ofSeconds(1));
    }

    /** A poll that could not read a list back; a second passes. */
    void gap(Gap gap) {
        FeedState state =
                FeedState.fresh(
                        new Source(
                                gap.source(),
                                gap.name(),
                                SourceKind.LORE,
                                URI.create("https://example.org/list/new.atom"),
                                Duration.ofMinutes(15),
                                true,
                                Set.of(),
                                true),
                        clock.instant());
        states.save(state.with(gap), List.of(), List.of());
        pass(Duration.ofSeconds(1));
    }

    NewsItem item(String key) {
        return TestItems.seen(TestItems.item(key), clock.instant());
    }

    void pass(Duration time) {
        clock.advance(time);
    }

    Subscription subscribe() {
        return subscribe(CHANNEL, new Interest.All(), new Rhythm.Immediately());
    }

    Subscription subscribe(ChannelId channel, Interest interest, Rhythm rhythm) {
        return subscribe(channel, interest, Set.of(), rhythm);
    }

    Subscription subscribe(ChannelId channel, Interest interest, Set<String> kinds, Rhythm rhythm) {
        GuildId guild = new GuildId(1);
        return subscriptions.add(
                new Wish(guild, channel, interest, kinds, rhythm, clock.instant()));
    }

    Optional<String> pause(SubscriptionId id) {
        return subscriptions.find(id).flatMap(Subscription::pause);
    }

    /** What the members of {@link #CHANNEL} read. */
    List<String> read() {
        return messenger.texts(CHANNEL);
    }

    /** Puts a message into the outbox that {@link #CHANNEL} is to get, for a new subscription. */
    Subscription owe(String... texts) {
        Subscription subscription = subscribe();
        owe(subscription, texts);
        return subscription;
    }

    void owe(Subscription subscription, String... texts) {
        List<Message> messages =
                Stream.of(texts)
                        .map(text -> new Message(0, List.of(new Message.Text(text))))
                        .toList();
        boolean kept =
                outbox.publish(
                        new Edition(
                                subscription,
                                outbox.cursor(subscription.id()),
                                clock.instant(),
                                Set.of(),
                                Optional.empty(),
                                messages));
        if (!kept) {
            throw new IllegalStateException("the test's own edition was refused");
        }
    }

    static Interest topics(String... ids) {
        return new Interest.Topics(Set.copyOf(Stream.of(ids).map(TopicId::new).toList()));
    }

    private static Topic topic(String id, String parent) {
        Optional<TopicId> over =
                Optional.of(parent).filter(name -> !name.isEmpty()).map(TopicId::new);
        return new Topic(new TopicId(id), id, "🐧", "kernel", over, id);
    }
}
