package dev.kerneldigest.discord.command;

import dev.kerneldigest.digest.Dossier;
import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.news.NewsItem;
import dev.kerneldigest.news.NewsReader;
import dev.kerneldigest.news.SourceId;
import dev.kerneldigest.news.TopicId;
import dev.kerneldigest.topic.TopicMatcher;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Asks the rules again why an item is what it is. Safe for many threads. */
public final class Explainer {
    private final NewsReader reader = new NewsReader();
    private final TopicMatcher matcher;
    private final Map<SourceId, Set<TopicId>> given;

    /**
     * Makes one.
     *
     * @param matcher stays its owner's to close
     * @param given the topics that all items of a source get
     */
    public Explainer(TopicMatcher matcher, Map<SourceId, Set<TopicId>> given) {
        this.matcher = matcher;
        this.given = Map.copyOf(given);
    }

    Dossier explain(ArchivedItem item, List<ArchivedItem> others) {
        NewsItem news = item.item();
        return new Dossier(
                item,
                others,
                reader.judge(news.draft()),
                matcher.explain(news.draft(), news.reading()),
                given.getOrDefault(news.source(), Set.of()));
    }
}
