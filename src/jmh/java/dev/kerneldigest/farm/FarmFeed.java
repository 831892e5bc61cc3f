package dev.kerneldigest.farm;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;

/**
 * One feed of the farm: a window over an endless row of items, RSS 2.0 or Atom. What it serves is
 * made when it changes, so that serving it costs next to nothing. Safe for many threads.
 */
final class FarmFeed {
    private static final long MOST_ITEMS = 1_000_000;

    private final Articles articles;
    private final int number;
    private final String host;
    private final Instant start;
    private final int size;
    private final int characters;
    private long oldest;
    private int version;
    private ServedFeed served;

    /**
     * Makes a feed of 24 to 40 items and 20 to 60 KB.
     *
     * @param host with the port, where it lives
     * @param start when its first items were the newest
     */
    FarmFeed(Articles articles, int number, String host, Instant start) {
        this.articles = articles;
        this.number = number;
        this.host = host;
        this.start = start;
        SplittableRandom random = new SplittableRandom(number + 7L);
        size = random.nextInt(24, 41);
        // An item's markup, and half a paragraph that its text is too long on average.
        characters = Math.max(60, random.nextInt(20_000, 60_000) / size - 600);
        served = render();
    }

    /** How many items it has at a time. */
    int size() {
        return size;
    }

    synchronized ServedFeed served() {
        return served;
    }

    /**
     * So many new items come on top, and as many fall off below.
     *
     * @return how many of those that it serves now are new
     */
    synchronized int advance(int fresh) {
        oldest += fresh;
        version++;
        served = render();
        return Math.min(fresh, size);
    }

    private boolean isAtom() {
        return number % 5 < 2;
    }

    private ServedFeed render() {
        StringBuilder document = new StringBuilder(70_000);
        document.append(isAtom() ? atomHead() : rssHead());
        for (long item = oldest + size - 1; item >= oldest; item--) {
            Article article = articles.article(number * MOST_ITEMS + item, characters);
            document.append(isAtom() ? atom(item, article) : rss(item, article));
        }
        document.append(isAtom() ? "</feed>\n" : "</channel></rss>\n");
        byte[] plain = document.toString().getBytes(StandardCharsets.UTF_8);
        return new ServedFeed(
                isAtom() ? "application/atom+xml" : "application/rss+xml; charset=utf-8",
                "\"%d-%d\"".formatted(number, version),
                httpDate(start.minusSeconds(100_000L - version)),
                plain,
                zipped(plain));
    }

    private String rssHead() {
        return """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0"><channel><title>Feed %d</title><link>http://%s/</link>
        <description>Of the farm</description>
        """
                .formatted(number, host);
    }

    private String rss(long item, Article article) {
        return """
        <item><title>%s</title><link>http://%s/item/%d</link>
        <guid isPermaLink="false">farm:%d/%d</guid><pubDate>%s</pubDate>
        <description><![CDATA[%s]]></description></item>
        """
                .formatted(
                        article.title(),
                        host,
                        item,
                        number,
                        item,
                        httpDate(published(item)),
                        article.html());
    }

    private String atomHead() {
        return """
        <?xml version="1.0" encoding="UTF-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom"><title>Feed %d</title><id>farm:%d</id>
        <link href="http://%s/"/><updated>%s</updated>
        """
                .formatted(number, number, host, start);
    }

    private String atom(long item, Article article) {
        String escaped =
                article.html().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return """
        <entry><title>%s</title><link href="http://%s/item/%d"/><id>farm:%d/%d</id>
        <author><name>Somebody</name></author><updated>%s</updated>
        <content type="html">%s</content></entry>
        """
                .formatted(
                        article.title(), host, item, number, item, published(item), escaped);
    }

    /** The first ones three hours apart, what comes later by the second. */
    private Instant published(long item) {
        return item < size
                ? start.minusSeconds((size - item) * 3 * 3_600)
                : start.minusSeconds(3_600).plusSeconds(item % 3_600);
    }

    private static String httpDate(Instant moment) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(moment.atOffset(ZoneOffset.UTC));
    }

    private static byte[] zipped(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length / 3);
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException("bench: memory cannot be written", impossible);
        }
        return bytes.toByteArray();
    }
}
