package dev.kerneldigest.search;

import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.news.NewsArchive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A full-text index over the archive, one of each node's own. What is missing in it, or all of it
 * when it is old, broken or of another archive, is built from the archive.
 *
 * <p>Many threads may search and catch up at the same time. A broken disk throws {@link
 * UncheckedIOException}; no words ever throw.
 */
public final class NewsIndex implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(NewsIndex.class);

    /** Items that are asked of the archive at once. */
    private static final int BATCH = 500;

    private final Analyzer analyzer = new NewsAnalyzer();
    private final NewsArchive archive;
    private final InstantSource clock;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private Watermark watermark;
    private volatile boolean closed;

    private NewsIndex(Optional<Path> folder, NewsArchive archive, InstantSource clock)
            throws IOException {
        this.archive = archive;
        this.clock = clock;
        writer = IndexFolder.open(folder, analyzer);
        searchers = new SearcherManager(writer, new SearcherFactory());
        watermark = new Watermark(0, 0, clock.instant());
    }

    /**
     * Opens the index and catches up.
     *
     * @param folder where its files are, made when missing; empty for memory
     */
    public static NewsIndex open(Optional<Path> folder, NewsArchive archive, InstantSource clock) {
        return open(folder, archive, clock, NewsIndex::catchUp);
    }

    /**
     * Opens the index as it is and has it catch up in the background, so that the start of a bot
     * waits for no archive to be read; {@link #catchUp} waits for it.
     *
     * @param folder as {@link #open} takes it
     */
    public static NewsIndex openBehind(
            Optional<Path> folder, NewsArchive archive, InstantSource clock) {
        return open(
                folder,
                archive,
                clock,
                index -> Thread.ofVirtual().name("search-index").start(index::catchUpByItself));
    }

    private static NewsIndex open(
            Optional<Path> folder,
            NewsArchive archive,
            InstantSource clock,
            Consumer<NewsIndex> first) {
        try {
            NewsIndex index = new NewsIndex(folder, archive, clock);
            index.prepare(first);
            return index;
        } catch (IOException e) {
            String place = folder.map(Path::toString).orElse("memory");
            throw new UncheckedIOException("search index " + place + ": can't be opened", e);
        }
    }

    /** When that fails, lets go of the files for the next try. */
    private void prepare(Consumer<NewsIndex> first) throws IOException {
        try {
            keepOrForget();
            first.accept(this);
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Empties an index whose mark is not of this archive and of today's form. */
    private synchronized void keepOrForget() throws IOException {
        Optional<IndexMark> mark = IndexMark.of(writer);
        if (mark.isPresent() && mark.get().fits(archive)) {
            IndexMark kept = mark.get();
            watermark = new Watermark(kept.settled(), kept.highest(), clock.instant());
            return;
        }
        log.info("search index is built anew old={}", writer.getDocStats().numDocs);
        writer.deleteAll();
        searchers.maybeRefreshBlocking();
    }

    /**
     * Adds what the archive has and the index has not; one commit, and none when there is nothing.
     * An item that is committed late, below others that were indexed, is found within some 10
     * seconds' worth of calls.
     *
     * @return how many items were added
     */
    public synchronized int catchUp() {
        try {
            int added = 0;
            if (closed) {
                return added;
            }
            long from = watermark.start(clock.instant());
            List<ArchivedItem> batch;
            Optional<ArchivedItem> last = Optional.empty();
            do {
                batch = archive.after(from, BATCH);
                added += add(batch);
                if (!batch.isEmpty()) {
                    last = Optional.of(batch.getLast());
                    from = batch.getLast().id();
                }
            } while (batch.size() == BATCH && !closed);
            if (added > 0) {
                commit(last.orElseThrow());
            }
            return added;
        } catch (IOException e) {
            throw new UncheckedIOException("search index: can't be written", e);
        }
    }

    /** Takes out what was first seen before that, as the archive does. */
    public synchronized void forget(Instant before) {
        try {
            writer.deleteDocuments(
                    LongField.newRangeQuery(
                            ItemDocument.SEEN, Long.MIN_VALUE, before.getEpochSecond() - 1));
            if (writer.hasUncommittedChanges()) {
                writer.commit();
                searchers.maybeRefreshBlocking();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("search index: can't be written", e);
        }
    }

    /** Whoever searches tries again, and is told. */
    private void catchUpByItself() {
        try {
            int _ = catchUp();
        } catch (RuntimeException e) {
            log.warn("The search index could not catch up.", e);
        }
    }

    private int add(List<ArchivedItem> batch) throws IOException {
        int added = 0;
        for (ArchivedItem item : batch) {
            if (item.id() > watermark.highest() || !has(item.id())) {
                writer.updateDocument(ItemDocument.term(item.id()), ItemDocument.of(item));
                added++;
            }
        }
        return added;
    }

    private boolean has(long id) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            return searcher.getIndexReader().docFreq(ItemDocument.term(id)) > 0;
        } finally {
            searchers.release(searcher);
        }
    }

    private void commit(ArchivedItem last) throws IOException {
        Instant now = clock.instant();
        IndexMark.of(last, watermark.settled(now)).put(writer);
        writer.commit();
        searchers.maybeRefreshBlocking();
        watermark.reached(last.id(), now);
    }

    /** The items that fit, the best first. */
    public SearchAnswer search(SearchRequest request) {
        QueryPlan plan = new QueryPlan(request, analyzer);
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                HitReader hits = new HitReader(searcher, analyzer);
                return new SearchAnswer(
                        hits.best(plan, request.within().most(), clock.instant()), plan.note());
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("search index: can't be read", e);
        }
    }

    /** Waits for what is being indexed, a batch at the most. */
    @Override
    public void close() {
        closed = true;
        closeFiles();
    }

    private synchronized void closeFiles() {
        try {
            searchers.close();
            writer.close();
            writer.getDirectory().close();
        } catch (IOException e) {
            throw new UncheckedIOException("search index: can't be closed", e);
        }
    }
}
