package dev.kerneldigest.feed;

import java.net.URI;

/**
 * Asks for the pages of sources and reads them. Safe for many threads.
 *
 * @param most pages of one source that one poll asks for, at least 1
 */
public record Pages(Fetcher fetcher, DocumentReader documents, int most) {
    /** At 25 mails a page a thousand, of which the busiest list has as many in a day. */
    public static final int USUAL_MOST = 40;

    public Pages {
        if (most < 1) {
            throw new IllegalArgumentException("at least one page is read, not " + most);
        }
    }

    FetchOutcome fetch(URI url, Validators validators) {
        return fetcher.fetch(url, validators);
    }

    DocumentReader.Result read(Source source, FeedDocument document) {
        try {
            return documents.read(source, document);
        } finally {
            fetcher.large().leave();
        }
    }
}
