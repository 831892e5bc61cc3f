package dev.kerneldigest.feed;

import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a document with the parser of its kind of source; whatever happens, there is a result. */
public final class DocumentReader {
    private static final Logger LOG = LoggerFactory.getLogger(DocumentReader.class);

    private final Function<SourceKind, FeedParser> parsers;

    public DocumentReader(Function<SourceKind, FeedParser> parsers) {
        this.parsers = parsers;
    }

    Result read(Source source, FeedDocument document) {
        try {
            return new Result.Feed(parsers.apply(source.kind()).parse(document));
        } catch (UnreadableFeedException unreadable) {
            String reason = String.valueOf(unreadable.getMessage());
            return unreadable.isPage() ? new Result.Page(reason) : new Result.Unreadable(reason);
        } catch (RuntimeException | StackOverflowError bug) {
            // Elements nested a hundred thousand deep overflow the stack of any tree builder.
            LOG.warn("A parser broke on a document. source={}", source.id(), bug);
            return new Result.Unreadable("could not be read: " + bug.getClass().getSimpleName());
        }
    }

    /** What a document turned out to be. */
    sealed interface Result {
        record Feed(ParsedFeed feed) implements Result {}

        record Page(String reason) implements Result {}

        record Unreadable(String reason) implements Result {}
    }
}
