package dev.kerneldigest.testing;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Documents of RSS, honest ones and such as bring a careless reader down. */
public final class HostileFeeds {
    private static final String HEAD =
            "<rss version=\"2.0\"><channel><title>Kettles</title><link>https://kettles.example/</link>";
    private static final String TAIL = "</channel></rss>";

    private HostileFeeds() {}

    public static String page(String... items) {
        return HEAD + String.join("\n", items) + TAIL;
    }

    /** Items that are called so, each with a guid and an address of its own name. */
    public static String named(String... titles) {
        return page(Stream.of(titles).map(HostileFeeds::item).toArray(String[]::new));
    }

    public static String item(String title) {
        return item(title, title, "of " + title);
    }

    public static String item(String guid, String title, String description) {
        return """
        <item><guid isPermaLink="false">%1$s</guid><title>%2$s</title>\
        <link>https://kettles.example/%1$s</link><description>%3$s</description></item>\
        """
                .formatted(guid, title, description);
    }

    public static String dated(String title, String date) {
        return item(title).replace("</item>", "<pubDate>" + date + "</pubDate></item>");
    }

    /** Ten entities, each ten of the one before. */
    public static String bomb() {
        String entities =
                IntStream.range(1, 10)
                        .mapToObj(i ->
                                "<!ENTITY l%d \"%s\">"
                                        .formatted(i, ("&l" + (i - 1) + ";").repeat(10)))
                        .collect(Collectors.joining());
        return "<!DOCTYPE rss [<!ENTITY l0 \"lol\">"
                + entities
                + "]>"
                + page(item("bomb", "Boom &l9;", ""));
    }

    public static String outside() {
        return "<!DOCTYPE rss [<!ENTITY secret SYSTEM \"file:///etc/hostname\">"
                + "<!ENTITY % more SYSTEM \"http://127.0.0.1:9/more.dtd\"> %more;]>"
                + page(item("outside", "Read &secret; here", ""));
    }

    public static String many(int items) {
        return page(
                IntStream.range(0, items)
                        .mapToObj(i ->
                                "<item><guid>%d</guid><title>T %d</title></item>".formatted(i, i))
                        .toArray(String[]::new));
    }

    public static String wide(int length) {
        return page(item("wide", "W".repeat(length), "of wide"));
    }

    public static String deepElements(int depth) {
        return page(item("deep", "Deep", "<b>".repeat(depth) + "down" + "</b>".repeat(depth)));
    }

    public static String deepHtml(int depth) {
        return page(item("html", "Html", "&lt;div&gt;".repeat(depth) + "down"));
    }

    /** As many elements as fit into so many characters. */
    public static String crowd(int length) {
        return page(item("crowd", "Crowd", "<a/>".repeat(length / 4)));
    }

    /** As many attributes and comments as fit. */
    public static String litter(int length) {
        String attributes =
                IntStream.range(0, 50)
                        .mapToObj(i -> " a%d=''".formatted(i))
                        .collect(Collectors.joining());
        return page(
                item(
                        "litter",
                        "Litter",
                        ("<i" + attributes + "/><!----><?x?>").repeat(length / 340)));
    }

    public static String escaped(int length) {
        return page(item("escaped", "Escaped", "&lt;b&gt;&lt;p&gt;x".repeat(length / 19)));
    }

    /** As many links as fit. */
    public static String linked(int length) {
        String links = "&lt;a href=//x.y/%d>z".repeat(100);
        return page(
                IntStream.range(0, length / 2300)
                        .mapToObj(i -> item("l" + i, "L" + i, links.replace("%d", "" + i)))
                        .toArray(String[]::new));
    }

    /** Elements of which each has a name and a namespace of its own. */
    public static String namespaces(int length) {
        return page(
                item(
                        "names",
                        "Names",
                        IntStream.range(0, length / 60)
                                .mapToObj(
                                        i -> "<n%1$d:e%1$d xmlns:n%1$d='urn:x:%1$d'/>".formatted(i))
                                .collect(Collectors.joining())));
    }

    /** UTF-8 by its declaration, with a byte of windows-1252 in it. */
    public static byte[] mixed() {
        String text =
                "<?xml version=\"1.0\" encoding=\"utf-8\"?>" + page(item("mixed", "Caf\u00e9", ""));
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** UTF-16 that bears no mark and says that it is UTF-8. */
    public static byte[] wideCharacters() {
        String text =
                "<?xml version=\"1.0\" encoding=\"utf-8\"?>" + page(item("utf16", "Caf\u00e9", ""));
        return text.getBytes(StandardCharsets.UTF_16LE);
    }
}
