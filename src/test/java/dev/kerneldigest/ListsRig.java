package dev.kerneldigest;

import dev.kerneldigest.config.Configuration;
import dev.kerneldigest.digest.DigestComposer;
import dev.kerneldigest.digest.DigestRequest;
import dev.kerneldigest.digest.Message;
import dev.kerneldigest.digest.MessageWriter;
import dev.kerneldigest.feed.PollReport;
import dev.kerneldigest.feed.Source;
import dev.kerneldigest.feed.SourceKind;
import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.news.NewsArchive;
import dev.kerneldigest.news.NewsQuery;
import dev.kerneldigest.news.SourceId;
import dev.kerneldigest.news.TopicId;
import dev.kerneldigest.testing.TestFeedServer;
import dev.kerneldigest.testing.TestList;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The reading half of the real program on lists of our own, and what a digest says of them. */
final class ListsRig implements AutoCloseable {
    private final TestFeedServer server = TestFeedServer.start();
    private final Newsroom newsroom =
            Newsroom.temporary("lists-" + UUID.randomUUID(), Configuration.bundledTopics());
    private final Map<String, TestList> lists = new HashMap<>();

    /** A list, whose mails have these topics. */
    TestList list(String name, String... topics) {
        TestList list = new TestList(name);
        lists.put(name + " " + String.join(",", topics), list);
        server.on("/" + name + "/new.atom", list.pages());
        return list;
    }

    /** Polls each list once, in the order of their names. */
    List<PollReport> poll() {
        return lists.keySet().stream()
                .sorted()
                .map(this::source)
                .map(newsroom.poller()::poll)
                .toList();
    }

    NewsArchive archive() {
        return newsroom.archive();
    }

    /** Every item with such a title, kept for look-ups only or not. */
    List<ArchivedItem> items(String title) {
        return archive().after(0, NewsQuery.MOST).stream()
                .filter(item -> item.item().reading().title().contains(title))
                .toList();
    }

    /** What a digest of a topic would say of all that there is, in Discord Markdown. */
    String digest(String topic) {
        Set<TopicId> wanted = Set.of(new TopicId(topic));
        DigestRequest request =
                new DigestRequest(
                        archive().find(NewsQuery.newest(NewsQuery.MOST).withTopics(wanted)),
                        wanted,
                        List.of(),
                        Instant.now().minus(Duration.ofDays(1)),
                        Instant.now(),
                        ZoneOffset.UTC,
                        DigestRequest.Period.DAY);
        return new DigestComposer(newsroom.catalogue())
                .compose(request).map(MessageWriter.withButtons()::write).stream()
                        .flatMap(List::stream)
                        .flatMap(ListsRig::texts)
                        .collect(Collectors.joining("\n"));
    }

    private static Stream<String> texts(Message message) {
        return message.blocks().stream()
                .filter(Message.Text.class::isInstance)
                .map(block -> ((Message.Text) block).markdown());
    }

    private Source source(String named) {
        String name = named.split(" ", -1)[0];
        String topics = named.substring(name.length()).strip();
        return new Source(
                new SourceId(name),
                name + " list",
                SourceKind.LORE,
                server.url("/" + name + "/new.atom"),
                Duration.ofSeconds(1),
                false,
                Stream.of(topics.split(",", -1))
                        .filter(topic -> !topic.isBlank())
                        .map(TopicId::new)
                        .collect(Collectors.toSet()),
                true);
    }

    @Override
    public void close() {
        newsroom.close();
        server.close();
    }
}
