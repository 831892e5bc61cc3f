package dev.kerneldigest.feed;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a list's archive has the mails before the newest ones.
 *
 * <p>By public-inbox's sources (Feed.pm, View.pm, {@code paginate_recent}): {@code t} is 8 to 14
 * digits of UTC, and bounds the time of arrival from above, itself included; a search has its pages
 * by offset. Some archives page below the list's own address, with {@code x=A} for Atom, and ignore
 * {@code t} elsewhere.
 */
enum PageAddress {
    /** {@code /mm/new.atom?t=20260522130501}. */
    BY_TIME {
        @Override
        URI of(URI feed, Instant until, int read) {
            return with(bare(feed), "t=" + stamp(until));
        }
    },
    /** {@code /mm/?x=A&t=20260522130501}. */
    BELOW_THE_LIST {
        @Override
        URI of(URI feed, Instant until, int read) {
            return with(bare(feed).resolve("."), "x=A&t=" + stamp(until));
        }
    },
    /** {@code /mm/?q=s:patch&x=A&o=25}. */
    BY_OFFSET {
        @Override
        URI of(URI feed, Instant until, int read) {
            return with(bare(feed), feed.getRawQuery() + "&o=" + read);
        }
    };

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withZone(ZoneOffset.UTC);

    /**
     * The address of an earlier page.
     *
     * @param feed where the newest page came from
     * @param until of mails that came then or before
     * @param read how many mails were read already
     */
    abstract URI of(URI feed, Instant until, int read);

    /** The ways in which a feed may have earlier pages, the likeliest first. */
    static List<PageAddress> of(URI feed) {
        String query = feed.getRawQuery() == null ? "" : feed.getRawQuery();
        boolean search = Stream.of(query.split("[&;]")).anyMatch(part -> part.startsWith("q="));
        return search ? List.of(BY_OFFSET) : List.of(BY_TIME, BELOW_THE_LIST);
    }

    private static String stamp(Instant moment) {
        return STAMP.format(moment);
    }

    private static URI bare(URI feed) {
        String address = feed.toString();
        int end = address.indexOf('?') < 0 ? address.length() : address.indexOf('?');
        return URI.create(address.substring(0, end).replaceFirst("#.*", ""));
    }

    private static URI with(URI page, String query) {
        return URI.create(page + "?" + query);
    }
}
