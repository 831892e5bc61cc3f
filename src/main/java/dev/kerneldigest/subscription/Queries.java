package dev.kerneldigest.subscription;

import dev.kerneldigest.news.ArchivePages;
import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.news.NewsArchive;
import dev.kerneldigest.news.NewsItem;
import dev.kerneldigest.news.NewsQuery;
import dev.kerneldigest.topic.TopicCatalogue;
import dev.kerneldigest.topic.query.QueryLanguage;
import dev.kerneldigest.topic.query.QueryMatcher;
import dev.kerneldigest.topic.query.QueryMonitor;
import dev.kerneldigest.topic.query.QueryReading;
import dev.kerneldigest.topic.query.ServerQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Answers the queries of subscriptions, by their texts. Safe for many threads; closed by its owner.
 *
 * <p>The database alone knows which queries there are. Whoever serves a subscription brings the
 * text that was read there with it, so a query that another node took a moment ago is honoured
 * without any node telling another. Reading a text takes microseconds, so none is kept for the next
 * time; only the index for one pass over all queries lives on, and {@link #hold} makes it equal to
 * what the database says before each pass, at the cost of what has changed.
 */
public final class Queries implements AutoCloseable {
    private final TopicCatalogue catalogue;
    private final QueryLanguage language = new QueryLanguage();
    private final QueryMatcher matcher;
    private Optional<QueryMonitor> monitor = Optional.empty();

    Queries(TopicCatalogue catalogue) {
        this.catalogue = catalogue;
        this.matcher = new QueryMatcher(catalogue);
    }

    /** What a text says, or what is wrong with it. */
    public QueryReading read(String text) {
        return language.read(text);
    }

    /**
     * The items that a query wants among those the archive finds, newest first, however many there
     * are; none when the query cannot be read.
     */
    public List<ArchivedItem> find(NewsArchive archive, String text, NewsQuery request) {
        List<ArchivedItem> found = new ArrayList<>();
        readable(text)
                .ifPresent(query ->
                        ArchivePages.forEach(
                                archive,
                                request,
                                item -> {
                                    if (matcher.matches(query, item.item())) {
                                        found.add(item);
                                    }
                                }));
        return found;
    }

    /** Holds these queries and no others for {@link #wanting}. */
    public synchronized void hold(Collection<String> texts) {
        if (monitor.isEmpty()) {
            monitor = Optional.of(new QueryMonitor(catalogue));
        }
        Set<String> held = monitor.get().held();
        Map<String, ServerQuery> fresh = new HashMap<>();
        for (String text : texts) {
            if (!held.contains(text)) {
                readable(text).ifPresent(query -> fresh.put(text, query));
            }
        }
        monitor.get().hold(texts, fresh);
    }

    /** The texts of all held queries that want an item, found in one pass. */
    public synchronized Set<String> wanting(NewsItem item) {
        return monitor.map(queries -> queries.matching(item)).orElse(Set.of());
    }

    private Optional<ServerQuery> readable(String text) {
        return switch (read(text)) {
            case QueryReading.Good(ServerQuery query) -> Optional.of(query);
            case QueryReading.Wrong _ -> Optional.empty();
        };
    }

    @Override
    public synchronized void close() {
        monitor.ifPresent(QueryMonitor::close);
        matcher.close();
        language.close();
    }
}
