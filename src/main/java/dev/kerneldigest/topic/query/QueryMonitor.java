package dev.kerneldigest.topic.query;

import dev.kerneldigest.news.NewsItem;
import dev.kerneldigest.topic.TopicCatalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.monitor.MatchingQueries;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.MultipassTermFilteredPresearcher;
import org.apache.lucene.monitor.QueryMatch;

/**
 * Holds queries and says which of them want an item, all in one pass. Lucene's monitor keeps the
 * queries by the words that an item must have for them, so that few of them are run. Safe for many
 * threads; closed by its owner.
 */
public final class QueryMonitor implements AutoCloseable {
    /** Words that an item must have before a query of several words is run. */
    private static final int PASSES = 3;

    private final QueryAnalyzer analyzer = new QueryAnalyzer();
    private final QueryDocument documents;
    private final Monitor monitor;

    public QueryMonitor(TopicCatalogue catalogue) {
        documents = new QueryDocument(catalogue);
        try {
            monitor = new Monitor(analyzer, new MultipassTermFilteredPresearcher(PASSES));
        } catch (IOException broken) {
            throw new UncheckedIOException("queries: unable to open an index in memory", broken);
        }
    }

    /** The texts of the queries that it holds. */
    public Set<String> held() {
        try {
            return monitor.getQueryIds();
        } catch (IOException broken) {
            throw new UncheckedIOException("queries: unable to list them", broken);
        }
    }

    /**
     * Drops the queries that are no longer wanted, and takes in more.
     *
     * @param wanted the texts of all that are to be held
     * @param fresh those of them that are not held yet, by their texts
     */
    public void hold(Collection<String> wanted, Map<String, ServerQuery> fresh) {
        Set<String> kept = new HashSet<>(wanted);
        List<String> gone = held().stream().filter(text -> !kept.contains(text)).toList();
        List<MonitorQuery> more = new ArrayList<>();
        fresh.forEach((text, query) -> more.add(new MonitorQuery(text, query.compiled())));
        try {
            if (!gone.isEmpty()) {
                monitor.deleteById(gone);
            }
            monitor.register(more);
        } catch (IOException broken) {
            throw new UncheckedIOException("queries: unable to hold them in memory", broken);
        }
    }

    /** The texts of the held queries that want an item. */
    public Set<String> matching(NewsItem item) {
        try {
            MatchingQueries<QueryMatch> found =
                    monitor.match(documents.of(item), QueryMatch.SIMPLE_MATCHER);
            if (!found.getErrors().isEmpty()) {
                throw new IllegalStateException("queries cannot be run: " + found.getErrors());
            }
            return found.getMatches().stream()
                    .map(QueryMatch::getQueryId)
                    .collect(Collectors.toSet());
        } catch (IOException broken) {
            throw new UncheckedIOException("queries: unable to match an item", broken);
        }
    }

    @Override
    public void close() {
        try {
            monitor.close();
        } catch (IOException broken) {
            throw new UncheckedIOException("queries: unable to close an index in memory", broken);
        }
        analyzer.close();
    }
}
