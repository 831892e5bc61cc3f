package dev.kerneldigest.testing;

import com.sun.net.httpserver.HttpExchange;
import dev.kerneldigest.testing.TestFeedServer.Answer;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A mailing list's archive that answers as lore.kernel.org does: the 25 newest mails, or those that
 * came until {@code t}, itself included, the newest first. Safe for many threads.
 */
public final class TestList {
    private static final int PAGE = 25;
    private static final Pattern UNTIL = Pattern.compile("(?:^|&)t=(\\d{14})(?:&|$)");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");

    private final String name;
    private final List<Mail> mails = new CopyOnWriteArrayList<>();
    private volatile CountDownLatch polls = new CountDownLatch(1);

    public TestList(String name) {
        this.name = name;
    }

    /**
     * A mail.
     *
     * @param id its Message-ID without brackets
     * @param parent the Message-ID of what it replies to; blank for none
     */
    public record Mail(
            String id, String parent, String subject, String author, Instant arrived, String text) {
        /** A mail by somebody that starts a thread. */
        public static Mail of(String id, String subject, Instant arrived) {
            return new Mail(id, "", subject, "ada@kernel.example", arrived, "Hello.");
        }
    }

    /** A mail comes; earlier ones may come later. */
    public TestList add(Mail mail) {
        mails.add(mail);
        return this;
    }

    /** So many mails with these words for a subject, one every ten seconds from then on. */
    public TestList add(int count, String words, Instant from) {
        for (int mail = 0; mail < count; mail++) {
            String id = words.replace(' ', '-') + "-" + mail + "@kernel.example";
            add(Mail.of(id, words + " " + mail, from.plusSeconds(10L * mail)));
        }
        return this;
    }

    /** Answers at {@code new.atom}, whatever the bound. */
    public Answer pages() {
        return exchange -> {
            Answers.body(page(until(exchange))).to(exchange);
            polls.countDown();
        };
    }

    /** Waits until it was asked so often from now on; false when nobody came for half a minute. */
    public boolean awaitPolls(int count) throws InterruptedException {
        CountDownLatch awaited = new CountDownLatch(count);
        polls = awaited;
        return awaited.await(30, TimeUnit.SECONDS);
    }

    /** Answers as before, but this to the request with that number, from 1. */
    public Answer pagesBut(int number, Answer other) {
        int[] asked = {0};
        return exchange -> {
            asked[0]++;
            (asked[0] == number ? other : pages()).to(exchange);
        };
    }

    /** Answers as before, but breaks off within each page, from the second on. */
    public Answer brokenPages() {
        int[] asked = {0};
        return exchange -> {
            asked[0]++;
            String page = page(until(exchange));
            int end = asked[0] == 1 ? page.length() : page.length() * 2 / 3;
            Answers.body(page.substring(0, end)).to(exchange);
        };
    }

    /** Answers with the newest page, whatever is asked for. */
    public Answer newestOnly() {
        return exchange -> Answers.body(page(Optional.empty())).to(exchange);
    }

    /** Answers with mails that nobody has seen, older with every page, for ever. */
    public Answer endless() {
        return exchange -> {
            Instant newest = until(exchange).orElse(Instant.parse("2026-03-01T11:59:59Z"));
            TestList made = new TestList(name);
            made.add(PAGE, "endless " + newest.getEpochSecond(), newest.minusSeconds(1_000));
            Answers.body(made.page(Optional.empty())).to(exchange);
        };
    }

    private static Optional<Instant> until(HttpExchange exchange) {
        String query = Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse("");
        Matcher matcher = UNTIL.matcher(query);
        return matcher.find()
                ? Optional.of(
                        LocalDateTime.parse(matcher.group(1), STAMP).toInstant(ZoneOffset.UTC))
                : Optional.empty();
    }

    /** The Atom of a page. */
    public String page(Optional<Instant> until) {
        return """
        <?xml version="1.0" encoding="us-ascii"?>
        <feed xmlns="http://www.w3.org/2005/Atom"
        xmlns:thr="http://purl.org/syndication/thread/1.0"><title>%s</title>%s</feed>
        """
                .formatted(
                        name,
                        mails.stream()
                                .filter(mail -> until.filter(mail.arrived()::isAfter).isEmpty())
                                .sorted((one, other) -> other.arrived().compareTo(one.arrived()))
                                .limit(PAGE)
                                .map(this::entry)
                                .collect(Collectors.joining()));
    }

    private String entry(Mail mail) {
        String parent =
                mail.parent().isBlank()
                        ? ""
                        : "<thr:in-reply-to href=\"https://lore.kernel.org/%s/%s/\"/>"
                                .formatted(name, mail.parent());
        return """
        <entry><author><name>%s</name><email>%s</email></author><title>%s</title>
        <updated>%s</updated><link href="https://lore.kernel.org/%s/%s/"/>
        <id>urn:uuid:%s</id>%s<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">
        <pre style="white-space:pre-wrap">%s</pre></div></content></entry>
        """
                .formatted(
                        mail.author().replaceFirst("@.*", ""),
                        mail.author(),
                        escaped(mail.subject()),
                        mail.arrived(),
                        name,
                        mail.id(),
                        mail.id(),
                        parent,
                        escaped(mail.text()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** A bot check in place of the archive. */
    public static void anubis(HttpExchange exchange) throws IOException, InterruptedException {
        Answers.body(
                        """
                        <!doctype html><html><head><title>Making sure you're not a bot!</title>
                        <link rel="stylesheet" href="/.within.website/x/cmd/anubis/static/a.css">
                        </head><body></body></html>
                        """,
                        "Content-Type",
                        "text/html")
                .to(exchange);
    }
}
