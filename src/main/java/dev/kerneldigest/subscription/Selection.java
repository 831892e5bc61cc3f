package dev.kerneldigest.subscription;

import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.news.NewsArchive;
import dev.kerneldigest.news.NewsItem;
import dev.kerneldigest.news.NewsQuery;
import dev.kerneldigest.news.SourceId;
import dev.kerneldigest.news.TopicId;
import dev.kerneldigest.topic.TopicCatalogue;
import dev.kerneldigest.topic.query.QueryMistake;
import dev.kerneldigest.topic.query.QueryReading;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Says which items a subscription wants. Safe for many threads; closed by its owner, who may do
 * without where no subscription has a query.
 */
public final class Selection implements AutoCloseable {
    private final TopicCatalogue catalogue;
    private final Queries queries;
    private final Function<GuildId, Map<SourceId, Instant>> own;

    /** Where nobody has feeds of their own. */
    public Selection(TopicCatalogue catalogue) {
        this(catalogue, _ -> Map.of());
    }

    /**
     * Where servers have feeds of their own.
     *
     * @param own the custom sources of a server, see {@link CustomFeeds#added}
     */
    public Selection(TopicCatalogue catalogue, Function<GuildId, Map<SourceId, Instant>> own) {
        this.catalogue = catalogue;
        this.own = own;
        this.queries = new Queries(catalogue);
    }

    /** The queries of subscriptions. */
    public Queries queries() {
        return queries;
    }

    /**
     * The topics to ask the archive for, with the children of every parent; empty for all, also
     * where a query chooses among all.
     */
    public Set<TopicId> topics(Interest interest) {
        return switch (interest) {
            case Interest.All _, Interest.Query _ -> Set.of();
            case Interest.KernelSeries _, Interest.PackageUpdates _, Interest.PatchThread _ ->
                    Set.of();
            case Interest.Topics(Set<TopicId> topics) -> catalogue.withChildren(topics);
        };
    }

    /**
     * What to ask the archive for: wanted topics and kinds, nothing older than the subscription.
     */
    public NewsQuery query(Subscription subscription) {
        return NewsQuery.newest(NewsQuery.MOST)
                .withTopics(topics(subscription.interest()))
                .withKinds(kinds(subscription))
                .seeing(own.apply(subscription.guild()))
                .from(subscription.since());
    }

    /** Whether its server has feeds of its own, which a look at everybody's news does not see. */
    public boolean hasOwn(Subscription subscription) {
        return !own.apply(subscription.guild()).isEmpty();
    }

    /** Why an interest cannot be served, for people; empty when it can. */
    public Optional<String> mistake(Interest interest) {
        return switch (interest) {
            case Interest.All _,
                    Interest.Topics _,
                    Interest.KernelSeries _,
                    Interest.PackageUpdates _,
                    Interest.PatchThread _ ->
                    Optional.empty();
            case Interest.Query(String text) ->
                    switch (queries.read(text)) {
                        case QueryReading.Good _ -> Optional.empty();
                        case QueryReading.Wrong(QueryMistake mistake) ->
                                Optional.of("its query cannot be read: " + mistake.advice());
                    };
        };
    }

    /**
     * What the archive has, as far as an interest that is a query wants it: a query with operators
     * is no SQL, so it is put to each item that the rest of the request lets through.
     *
     * @param request topics, kinds and the window, as {@link #query} makes it
     */
    public List<ArchivedItem> find(NewsArchive archive, Interest interest, NewsQuery request) {
        return switch (interest) {
            case Interest.All _, Interest.Topics _ -> archive.find(request);
            case Interest.Query(String text) -> queries.find(archive, text, request);
            case Interest.KernelSeries series -> find(archive, request, series::wants);
            case Interest.PackageUpdates watched -> find(archive, request, watched::wants);
            case Interest.PatchThread(long first) -> next(archive.thread(first), request);
        };
    }

    private static List<ArchivedItem> find(
            NewsArchive archive, NewsQuery request, Predicate<NewsItem> wanted) {
        return archive.find(request).stream().filter(one -> wanted.test(one.item())).toList();
    }

    /**
     * The versions after the first that are in the window, and what was merged whenever it came.
     */
    private static List<ArchivedItem> next(List<ArchivedItem> thread, NewsQuery request) {
        return thread.stream()
                .filter(one ->
                        one.item().reading().kind().isMerged()
                                || (one.story() != thread.getFirst().story()
                                        && request.since()
                                                .filter(one.item().seen()::isBefore)
                                                .isEmpty()))
                .toList();
    }

    private static Set<String> kinds(Subscription subscription) {
        return switch (subscription.interest()) {
            case Interest.All _, Interest.Topics _, Interest.Query _ -> subscription.kinds();
            case Interest.KernelSeries _ -> Interest.KernelSeries.KINDS;
            case Interest.PackageUpdates _ -> Interest.PackageUpdates.KINDS;
            case Interest.PatchThread _ -> Interest.PatchThread.KINDS;
        };
    }

    @Override
    public void close() {
        queries.close();
    }
}
