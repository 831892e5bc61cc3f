package dev.kerneldigest.digest;

import dev.kerneldigest.news.Advisory;
import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.news.Kind;
import dev.kerneldigest.news.NewsItem;
import dev.kerneldigest.news.TopicId;
import java.util.List;
import java.util.Map;

/** Which packages of which distributions an item says to be updated. */
final class Updates {
    private static final TopicId ADVISORIES = new TopicId("security-updates");

    private Updates() {}

    /** Of a round-up all of it, of a distribution's own notice what its title tells. */
    static Map<String, List<String>> of(ArchivedItem archived) {
        NewsItem item = archived.item();
        if (item.reading().kind() instanceof Kind.SecurityUpdates(var updates)) {
            return updates;
        }
        return item.topics().contains(ADVISORIES)
                ? Advisory.of(item.reading().title())
                        .map(notice -> Map.of(notice.distribution(), notice.packages()))
                        .orElseGet(Map::of)
                : Map.of();
    }
}
