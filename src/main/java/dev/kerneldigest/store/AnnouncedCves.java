package dev.kerneldigest.store;

import dev.kerneldigest.cve.CveMail;
import dev.kerneldigest.cve.FiledCve;
import dev.kerneldigest.cve.Origin;
import dev.kerneldigest.cve.UnreadableCveException;
import dev.kerneldigest.news.Kind;
import dev.kerneldigest.news.NewsItem;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files the CVEs that the kernel's team announces, in the transaction that keeps the items. By
 * their keys: other lists tell of CVEs too, of anything, and in the same words.
 */
final class AnnouncedCves {
    private static final Logger LOG = LoggerFactory.getLogger(AnnouncedCves.class);

    private AnnouncedCves() {}

    /** How many that were known are told of otherwise now. */
    static int file(Handle handle, Collection<NewsItem> items, Instant now) {
        List<FiledCve> announced =
                items.stream().map(AnnouncedCves::read).flatMap(Optional::stream).toList();
        return CveRows.save(handle, announced, now).changed();
    }

    private static Optional<FiledCve> read(NewsItem item) {
        return isOfTheTeam(item) ? cve(item) : Optional.empty();
    }

    private static boolean isOfTheTeam(NewsItem item) {
        String key = item.key().value();
        return switch (item.reading().kind()) {
            case Kind.Cve(var cve) -> key.equals("cve:" + cve);
            case Kind.CveRejected(var cve) -> key.equals("cve-rejected:" + cve);
            case Kind _ -> false;
        };
    }

    private static Optional<FiledCve> cve(NewsItem item) {
        Instant told = item.published();
        try {
            return Optional.of(
                    new FiledCve(
                            CveMail.read(item.draft().title(), item.draft().text()),
                            item.topics(),
                            Origin.MAIL,
                            told,
                            Optional.of(told)));
        } catch (UnreadableCveException unreadable) {
            LOG.warn("A CVE is not filed. item={} reason={}", item.key(), unreadable.getMessage());
            return Optional.empty();
        }
    }
}
