package dev.kerneldigest.digest;

import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.news.Draft;
import dev.kerneldigest.news.EarlierStory;
import dev.kerneldigest.news.ItemKey;
import dev.kerneldigest.news.KernelRelease;
import dev.kerneldigest.news.KernelVersion;
import dev.kerneldigest.news.Kind;
import dev.kerneldigest.news.Link;
import dev.kerneldigest.news.NewsItem;
import dev.kerneldigest.news.Reading;
import dev.kerneldigest.news.SourceId;
import dev.kerneldigest.news.TopicId;
import dev.kerneldigest.topic.Topic;
import dev.kerneldigest.topic.TopicCatalogue;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Invented items, each of its own story unless told otherwise. */
final class TestItems {
    static final Instant NOON = Instant.parse("2027-03-17T12:00:00Z");
    static final ZoneId PRAGUE = ZoneId.of("Europe/Prague");

    static final TopicCatalogue CATALOGUE =
            new TopicCatalogue(
                    List.of(
                            topic("mm", "🧠", "Memory management", ""),
                            topic("mm-reclaim", "♻️", "Reclaim, swap & page cache", "mm"),
                            topic("fs", "🗄️", "Filesystems & VFS", ""),
                            topic("net", "🌐", "Networking", ""),
                            topic("conferences", "🎤", "Conferences & summits", ""),
                            topic("release-mainline", "📢", "Mainline releases", ""),
                            topic("release-stable", "📌", "Stable kernels", ""),
                            topic("security-updates", "📥", "Security updates", ""),
                            topic("vulns", "🚨", "Vulnerabilities & CVEs", "")));

    private static long lastId;

    private long story;
    private String source = "LWN.net";
    private String url = "https://lwn.net/Articles/990100/";
    private final String title;
    private String text = "";
    private Kind kind = new Kind.Article();
    private boolean paid;
    private Optional<LocalDate> free = Optional.empty();
    private String gist = "";
    private List<String> events = List.of();
    private List<TopicId> topics = List.of();
    private List<Link> links = List.of();
    private Optional<EarlierStory> earlier = Optional.empty();
    private Instant published = NOON.minus(Duration.ofHours(3));

    private TestItems(String title) {
        this.title = title;
    }

    static TestItems item(String title) {
        return new TestItems(title);
    }

    TestItems story(long number) {
        story = number;
        return this;
    }

    TestItems from(String name, String address) {
        source = name;
        url = address;
        return this;
    }

    TestItems text(String words) {
        text = words;
        return this;
    }

    TestItems kind(Kind what) {
        kind = what;
        return this;
    }

    TestItems paid(LocalDate until) {
        paid = true;
        free = Optional.of(until);
        return this;
    }

    TestItems gist(String sentence) {
        gist = sentence;
        return this;
    }

    TestItems event(String... names) {
        events = List.of(names);
        return this;
    }

    TestItems about(String... ids) {
        topics = Stream.of(ids).map(TopicId::new).toList();
        return this;
    }

    TestItems linking(String anchor, String target) {
        links = List.of(new Link(anchor, URI.create(target)));
        return this;
    }

    TestItems following(EarlierStory before) {
        earlier = Optional.of(before);
        return this;
    }

    TestItems aged(Duration age) {
        published = NOON.minus(age);
        return this;
    }

    ArchivedItem get() {
        long id = ++lastId;
        Draft draft =
                new Draft(
                        source,
                        title,
                        text,
                        List.of(),
                        links,
                        Optional.of(URI.create(url)),
                        Optional.of(published));
        Reading reading =
                new Reading(
                        kind,
                        title.isBlank() ? "(no title)" : title,
                        paid,
                        free,
                        gist,
                        events,
                        List.of(),
                        List.of(),
                        List.of());
        NewsItem item =
                new NewsItem(
                        new ItemKey("guid:test:" + id),
                        new SourceId("test"),
                        draft,
                        reading,
                        topics,
                        NOON);
        return new ArchivedItem(id, story == 0 ? 1_000 + id : story, 0, item, earlier);
    }

    static DigestRequest day(TestItems... items) {
        return request(DigestRequest.Period.DAY, Set.of(), List.of(), items);
    }

    static DigestRequest request(
            DigestRequest.Period period,
            Set<String> wanted,
            List<KernelRelease> kernels,
            TestItems... items) {
        List<ArchivedItem> archived = new ArrayList<>();
        for (TestItems item : items) {
            archived.add(item.get());
        }
        return new DigestRequest(
                archived,
                wanted.stream().map(TopicId::new).collect(Collectors.toSet()),
                kernels,
                NOON.minus(Duration.ofDays(1)),
                NOON,
                PRAGUE,
                period);
    }

    static KernelVersion version(String text) {
        return KernelVersion.parse(text).orElseThrow();
    }

    static KernelRelease listed(String moniker, String version) {
        return new KernelRelease(
                version, moniker, false, Optional.of(LocalDate.parse("2027-03-15")));
    }

    static Kind stable(String... versions) {
        return new Kind.StableRelease(
                Stream.of(versions).map(TestItems::version).toList(), List.of());
    }

    private static Topic topic(String id, String emoji, String name, String parent) {
        Optional<TopicId> above =
                parent.isEmpty() ? Optional.empty() : Optional.of(new TopicId(parent));
        return new Topic(new TopicId(id), name, emoji, "kernel", above, "");
    }
}
