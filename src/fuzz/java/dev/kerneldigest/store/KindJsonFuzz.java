package dev.kerneldigest.store;

import dev.kerneldigest.fuzz.Claim;
import dev.kerneldigest.fuzz.Written;
import dev.kerneldigest.news.Draft;
import dev.kerneldigest.news.ItemKey;
import dev.kerneldigest.news.Kind;
import dev.kerneldigest.news.NewsItem;
import dev.kerneldigest.news.NewsReader;
import dev.kerneldigest.news.SourceId;
import dev.kerneldigest.news.StoryKey;
import dev.kerneldigest.news.TopicId;
import java.time.Instant;
import java.util.List;

/** Whether what was understood of any item comes out of the archive as it went in. */
public final class KindJsonFuzz {
    private static final NewsReader READER = new NewsReader();
    private static final Instant SEEN = Instant.parse("2026-11-20T12:00:00Z");

    private KindJsonFuzz() {}

    /** Reads the bytes as a draft, and writes and reads what it is. */
    public static void fuzzerTestOneInput(byte[] input) {
        String text = Written.text(input);
        Draft draft = Written.draft(text);
        NewsItem item =
                FittingItem.of(
                        new NewsItem(
                                new ItemKey("guid:fuzz:" + text.length()),
                                new SourceId("fuzz"),
                                draft,
                                READER.read(draft),
                                List.of(new TopicId("mm")),
                                SEEN));
        Kind kind = item.reading().kind();
        String facts = KindJson.write(kind).toString();
        Kind read = KindJson.read(kind.id(), Json.read(facts));
        Claim.that(read.equals(kind), "a kind is stored as it is", kind);
        String details = DetailsJson.write(item);
        Claim.that(details.indexOf('\u0000') < 0, "a database takes the details", details);
        List<StoryKey> keys = DetailsJson.keys(Json.read(details));
        Claim.that(keys.equals(item.reading().keys()), "keys are stored as they are", keys);
        Claim.that(
                DetailsJson.links(Json.read(details)).equals(item.draft().links()),
                "links are stored as they are",
                details);
    }
}
