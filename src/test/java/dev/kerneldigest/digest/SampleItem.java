package dev.kerneldigest.digest;

import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.news.Draft;
import dev.kerneldigest.news.EarlierStory;
import dev.kerneldigest.news.ItemKey;
import dev.kerneldigest.news.Kind;
import dev.kerneldigest.news.NewsItem;
import dev.kerneldigest.news.Reading;
import dev.kerneldigest.news.SourceId;
import dev.kerneldigest.news.StoryKey;
import dev.kerneldigest.news.TopicId;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One invented item of the archive, number and all that was read in it included. */
final class SampleItem {
    private final long id;
    private final String title;
    private long story = 128;
    private String source = "LWN.net";
    private Optional<URI> url = Optional.of(URI.create("https://lwn.net/Articles/1/"));
    private Optional<Instant> date = Optional.of(Instant.ofEpochSecond(1_000));
    private Instant seen = Instant.ofEpochSecond(2_000);
    private Kind kind = new Kind.Article();
    private boolean paid;
    private Optional<LocalDate> free = Optional.empty();
    private String gist = "";
    private List<String> events = List.of();
    private List<String> versions = List.of();
    private List<String> cves = List.of();
    private List<StoryKey> keys = List.of();
    private List<TopicId> topics = List.of();
    private Optional<EarlierStory> earlier = Optional.empty();
    private int replies;

    private SampleItem(long id, String title) {
        this.id = id;
        this.title = title;
    }

    /** An article of story 128, published at 1,000 s, first seen at 2,000 s. */
    static SampleItem numbered(long id, String title) {
        return new SampleItem(id, title);
    }

    SampleItem story(long number) {
        story = number;
        return this;
    }

    SampleItem from(String name, String address) {
        source = name;
        url = Optional.of(URI.create(address));
        return this;
    }

    SampleItem nowhere() {
        url = Optional.empty();
        return this;
    }

    SampleItem undated() {
        date = Optional.empty();
        return this;
    }

    SampleItem at(long published, long firstSeen) {
        date = Optional.of(Instant.ofEpochSecond(published));
        seen = Instant.ofEpochSecond(firstSeen);
        return this;
    }

    SampleItem kind(Kind what) {
        kind = what;
        return this;
    }

    SampleItem paid() {
        paid = true;
        return this;
    }

    SampleItem free(LocalDate day) {
        free = Optional.of(day);
        return paid();
    }

    SampleItem gist(String sentence) {
        gist = sentence;
        return this;
    }

    SampleItem events(String... names) {
        events = List.of(names);
        return this;
    }

    SampleItem versions(String... printed) {
        versions = List.of(printed);
        return this;
    }

    SampleItem cves(String... ids) {
        cves = List.of(ids);
        return this;
    }

    SampleItem keys(String... values) {
        keys = Stream.of(values).map(StoryKey::new).toList();
        return this;
    }

    SampleItem about(String... ids) {
        topics = Stream.of(ids).map(TopicId::new).toList();
        return this;
    }

    SampleItem after(EarlierStory before) {
        earlier = Optional.of(before);
        return this;
    }

    SampleItem answered(int times) {
        replies = times;
        return this;
    }

    Reading reading() {
        return new Reading(kind, title, paid, free, gist, events, versions, cves, keys);
    }

    ArchivedItem get() {
        Draft draft = new Draft(source, title, "", List.of(), List.of(), url, date);
        NewsItem item =
                new NewsItem(
                        new ItemKey("guid:sample:" + id),
                        new SourceId("sample"),
                        draft,
                        reading(),
                        topics,
                        seen);
        return new ArchivedItem(id, story, 0, item, earlier, replies);
    }
}
