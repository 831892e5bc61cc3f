package dev.kerneldigest.discord;

import dev.kerneldigest.discord.command.Explainer;
import dev.kerneldigest.discord.command.Findings;
import dev.kerneldigest.feed.FeedState;
import dev.kerneldigest.feed.Source;
import dev.kerneldigest.feed.SourceKind;
import dev.kerneldigest.news.Draft;
import dev.kerneldigest.news.ItemKey;
import dev.kerneldigest.news.KernelRelease;
import dev.kerneldigest.news.Mail;
import dev.kerneldigest.news.NewsArchive;
import dev.kerneldigest.news.NewsItem;
import dev.kerneldigest.news.NewsQuery;
import dev.kerneldigest.news.NewsReader;
import dev.kerneldigest.news.Reading;
import dev.kerneldigest.news.SourceId;
import dev.kerneldigest.news.TopicId;
import dev.kerneldigest.search.Hit;
import dev.kerneldigest.search.NewsIndex;
import dev.kerneldigest.search.SearchAnswer;
import dev.kerneldigest.search.SearchRequest;
import dev.kerneldigest.store.Database;
import dev.kerneldigest.store.SqlFeedStates;
import dev.kerneldigest.store.SqlNewsArchive;
import dev.kerneldigest.testing.TestDatabases;
import dev.kerneldigest.topic.Term;
import dev.kerneldigest.topic.Topic;
import dev.kerneldigest.topic.TopicCatalogue;
import dev.kerneldigest.topic.TopicDefinition;
import dev.kerneldigest.topic.TopicMatcher;
import dev.kerneldigest.topic.Weight;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What look-ups find: a real database, an index over it, and the rules that understand news. */
final class LookupNews implements AutoCloseable {
    /** Those that {@code /news} knows by name. */
    static final Map<SourceId, String> SOURCES =
            Map.of(new SourceId("lore-linux-mm"), "linux-mm list", new SourceId("bpf"), "BPF blog");

    private static final Instant NOW = LookupBench.NOW;

    private final Database database = TestDatabases.h2().open();
    private final SqlFeedStates states = new SqlFeedStates(database);
    private final NewsArchive archive = new SqlNewsArchive(database);
    private final NewsReader reader = new NewsReader();
    private final List<TopicDefinition> definitions =
            List.of(
                    topic("mm", "Memory management", Set.of(), "page cache", "memory"),
                    topic("bpf", "BPF", Set.of(), "BPF"),
                    topic("stable", "Stable kernels", Set.of("stable-release")));
    private final TopicMatcher matcher = new TopicMatcher(definitions);
    private final TopicCatalogue catalogue =
            new TopicCatalogue(definitions.stream().map(TopicDefinition::topic).toList());
    private final NewsIndex index =
            NewsIndex.open(Optional.empty(), archive, InstantSource.fixed(NOW));

    Database database() {
        return database;
    }

    NewsArchive archive() {
        return archive;
    }

    TopicCatalogue catalogue() {
        return catalogue;
    }

    Explainer explainer() {
        return new Explainer(
                matcher, Map.of(new SourceId("bpf-blog"), source("bpf-blog").topics()));
    }

    @Override
    public void close() {
        index.close();
        matcher.close();
        database.close();
    }

    /** A source tells of something, and it is stored; its number in the archive. */
    long tell(String source, String url, String title, String text, Instant seen) {
        Source from = source(source);
        Draft draft =
                new Draft(
                        source.equals("lwn") ? "LWN.net" : from.name(),
                        title,
                        text,
                        List.of(),
                        List.of(),
                        Optional.of(URI.create(url)),
                        Optional.of(seen.minus(Duration.ofHours(1))));
        return keep(from, "url:" + url, draft, seen);
    }

    /** A mail comes to a list; its number in the archive. */
    long mail(String id, String parent, String subject, String author, String text) {
        Draft draft =
                new Draft(
                        "linux-mm list",
                        subject,
                        text,
                        List.of(),
                        List.of(),
                        Optional.of(URI.create("https://lore.kernel.org/linux-mm/" + id + "/")),
                        Optional.of(NOW.minus(Duration.ofHours(2))),
                        Optional.of(
                                new Mail(
                                        id,
                                        author,
                                        Optional.of(parent).filter(one -> !one.isEmpty()))));
        return keep(source("lore-linux-mm"), "lore:" + id, draft, NOW);
    }

    private long keep(Source from, String key, Draft draft, Instant seen) {
        Reading reading = reader.read(draft);
        Set<TopicId> topics = new LinkedHashSet<>(matcher.topicsOf(draft, reading));
        topics.addAll(from.topics());
        NewsItem item =
                new NewsItem(
                        new ItemKey(key), from.id(), draft, reading, List.copyOf(topics), seen);
        states.save(FeedState.fresh(from, NOW), List.of(item), List.of());
        return archive.after(0, 10_000).getLast().id();
    }

    /** kernel.org lists these kernels. */
    void list(KernelRelease... kernels) {
        states.save(FeedState.fresh(source("kernel"), NOW), List.of(), List.of(kernels));
    }

    /** As {@code /news} does. */
    Findings find(String words, NewsQuery within) {
        index.catchUp();
        SearchAnswer answer = index.search(new SearchRequest(words, within));
        return new Findings(
                archive.items(answer.hits().stream().map(Hit::id).toList()),
                answer.hits().stream().collect(Collectors.toMap(Hit::id, Hit::fragment)),
                answer.note());
    }

    private static Source source(String id) {
        return new Source(
                new SourceId(id),
                id,
                SourceKind.FEED,
                URI.create("http://127.0.0.1/" + id),
                Duration.ofMinutes(15),
                true,
                id.equals("bpf-blog") ? Set.of(new TopicId("bpf")) : Set.of(),
                true);
    }

    private static TopicDefinition topic(
            String id, String name, Set<String> kinds, String... terms) {
        Topic topic =
                new Topic(
                        new TopicId(id),
                        name,
                        "🧠",
                        "kernel",
                        Optional.empty(),
                        "All about " + name);
        List<Term> strong = new ArrayList<>();
        for (int index = 0; index < terms.length; index++) {
            strong.add(Term.of(terms[index], index == 0 ? Weight.STRONG : Weight.WEAK));
        }
        return new TopicDefinition(topic, strong, kinds, false, List.of());
    }
}
