package dev.kerneldigest.store;

import dev.kerneldigest.news.NewsQuery;
import dev.kerneldigest.news.SourceId;
import dev.kerneldigest.news.TopicId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * The SQL of a {@link NewsQuery}: for each topic asked for (or kind, or source, or just once) one
 * branch that takes the newest rows from the head of an index, then the newest of all branches. So
 * the cost goes with what is asked for and not with the size of the archive. Chatter has no rows by
 * topic.
 */
final class NewsSelect {
    private final NewsQuery query;
    private final List<String> heads;
    private final String index;
    private final String order;
    private final List<Map.Entry<SourceId, Instant>> own;

    NewsSelect(NewsQuery query) {
        this.query = query;
        own = List.copyOf(query.own().entrySet());
        if (!query.topics().isEmpty()) {
            heads = query.topics().stream().map(TopicId::value).sorted().toList();
            index = "n.item AS id FROM news_topic n WHERE n.topic = :head%d";
            order = "n.topic, n.seen DESC, n.item DESC";
        } else if (!query.kinds().isEmpty()) {
            heads = query.kinds().stream().sorted().toList();
            index = "n.id FROM news n WHERE n.kind = :head%d";
            order = "n.kind, n.seen DESC, n.id DESC";
        } else {
            heads = query.sources().stream().map(SourceId::value).sorted().toList();
            index = "n.id FROM news n WHERE n.source = :head%d";
            order = "n.source, n.seen DESC, n.id DESC";
        }
    }

    Query on(Handle handle) {
        Query select = handle.createQuery(sql()).bind("most", query.most());
        for (int i = 0; i < heads.size(); i++) {
            select.bind("head" + i, heads.get(i));
        }
        query.since().ifPresent(since -> select.bind("since", since));
        query.until().ifPresent(until -> select.bind("until", until));
        for (int i = 0; i < own.size(); i++) {
            select.bind("own" + i, own.get(i).getKey().value());
            select.bind("after" + i, own.get(i).getValue());
        }
        if (filtersKinds()) {
            select.bindArray("kinds", String.class, texts(query.kinds()));
        }
        if (filtersSources()) {
            select.bindArray("sources", String.class, texts(query.sources()));
        }
        return select;
    }

    private String sql() {
        return "SELECT %s FROM (%s) hit JOIN news n ON n.id = hit.id ORDER BY n.seen DESC, n.id DESC LIMIT :most"
                .formatted(NewsRow.COLUMNS, branches());
    }

    private String branches() {
        if (heads.isEmpty()) {
            return branch("n.id FROM news n WHERE TRUE", "n.seen DESC, n.id DESC");
        }
        Stream<String> branches =
                IntStream.range(0, heads.size())
                        .mapToObj(head -> branch(index.formatted(head), order));
        Stream<String> carried =
                isBySource()
                        ? IntStream.range(0, heads.size())
                                .mapToObj(head -> branch(carried(head), "n.seen DESC, n.id DESC"))
                        : Stream.of();
        return Stream.concat(branches, carried)
                .map(branch -> "(" + branch + ")")
                .collect(Collectors.joining(" UNION "));
    }

    private String branch(String from, String newestFirst) {
        List<String> filters = new ArrayList<>();
        filters.add("SELECT " + from);
        filters.add(visible());
        query.since().ifPresent(_ -> filters.add("n.seen >= :since"));
        query.until().ifPresent(_ -> filters.add("n.seen < :until"));
        if (query.topics().isEmpty() && !query.chatter()) {
            filters.add("NOT n.chatter");
        }
        if (filtersKinds()) {
            filters.add("n.kind = ANY(:kinds)");
        }
        if (filtersSources()) {
            filters.add(
                    "(n.source = ANY(:sources) OR EXISTS (SELECT 1 FROM news_carrier c WHERE c.item = "
                            + (query.topics().isEmpty() ? "n.id" : "n.item")
                            + " AND c.source = ANY(:sources)))");
        }
        return String.join(" AND ", filters) + " ORDER BY " + newestFirst + " LIMIT :most";
    }

    /** Nobody sees what a feed of somebody else's own brings. */
    private String visible() {
        return IntStream.range(0, own.size())
                .mapToObj(" OR (n.source = :own%1$d AND n.seen > :after%1$d)"::formatted)
                .collect(Collectors.joining("", "(n.source NOT LIKE 'custom-%'", ")"));
    }

    /** Mails of a list that another list had first. */
    private static String carried(int head) {
        return "n.id FROM news_carrier c JOIN news n ON n.id = c.item WHERE c.source = :head"
                + head;
    }

    private boolean isBySource() {
        return query.topics().isEmpty() && query.kinds().isEmpty();
    }

    private boolean filtersKinds() {
        return !query.topics().isEmpty() && !query.kinds().isEmpty();
    }

    private boolean filtersSources() {
        return !query.sources().isEmpty() && !isBySource();
    }

    private static List<String> texts(Collection<?> values) {
        return values.stream().map(Object::toString).toList();
    }
}
