package dev.kerneldigest.topic.query;

import dev.kerneldigest.news.NewsItem;
import dev.kerneldigest.topic.TopicCatalogue;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.ConstantScoreQuery;

/**
 * Says whether a query wants an item: for one query and many items, where {@link QueryMonitor} is
 * for one item and many queries; both put the same query to the same document. Safe for many
 * threads; closed by its owner.
 */
public final class QueryMatcher implements AutoCloseable {
    private final QueryAnalyzer analyzer = new QueryAnalyzer();
    private final QueryDocument documents;

    public QueryMatcher(TopicCatalogue catalogue) {
        this.documents = new QueryDocument(catalogue);
    }

    public boolean matches(ServerQuery query, NewsItem item) {
        MemoryIndex index = new MemoryIndex();
        for (IndexableField field : documents.of(item)) {
            if (query.fields().contains(field.name())) {
                index.addField(field, analyzer);
            }
        }
        // A constant score: a hit that is worth nothing would count as none.
        return index.search(new ConstantScoreQuery(query.compiled())) > 0;
    }

    @Override
    public void close() {
        analyzer.close();
    }
}
