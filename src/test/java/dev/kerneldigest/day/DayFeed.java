package dev.kerneldigest.day;

import dev.kerneldigest.testing.Answers;
import dev.kerneldigest.testing.TestFeedServer.Answer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** A source's feed, which answers as its fate says it is then. Safe for many threads. */
final class DayFeed {
    private static final String[] WHAT = {
        "scheduler", "folio", "socket", "driver", "filesystem", "verifier", "allocator", "futex"
    };
    private static final String[] DOES = {
        "moves", "sleeps", "gets faster", "is documented", "is reworked", "goes away", "returns"
    };

    private final String id;
    private final Fate fate;
    private final InstantSource clock;
    private int requests;
    private int troubled;
    private int served;

    DayFeed(String id, Fate fate, InstantSource clock) {
        this.id = id;
        this.fate = fate;
        this.clock = clock;
    }

    String id() {
        return id;
    }

    Fate fate() {
        return fate;
    }

    synchronized int requests() {
        return requests;
    }

    synchronized int troubled() {
        return troubled;
    }

    /** How many items were in the last whole answer. */
    synchronized int served() {
        return served;
    }

    /** How it answers the request that comes now. */
    synchronized Answer answer() {
        Instant now = clock.instant();
        requests++;
        fate.outages().forEach(outage -> outage.asked(now));
        int told = (int) fate.told().stream().filter(item -> !item.isAfter(now)).count();
        Optional<Outage> outage = fate.outages().stream().filter(it -> it.holds(now)).findFirst();
        if (outage.isPresent()) {
            troubled++;
            return trouble(outage.get(), document(told), now);
        }
        served = told;
        return fate.tagged()
                ? Answers.tagged("\"" + id + "-" + told + "\"", document(told))
                : Answers.body(document(told), "Cache-Control", "max-age=600");
    }

    private Answer trouble(Outage outage, String document, Instant now) {
        Instant until = now.plus(Duration.ofMinutes(5L << (requests % 6)));
        if (outage.trouble().namesTime()) {
            outage.awaits(until);
        }
        return outage.trouble().answer(document, now, until);
    }

    private String document(int told) {
        StringBuilder feed =
                new StringBuilder()
                        .append("<rss version=\"2.0\"><channel><title>Source ")
                        .append(id)
                        .append("</title><link>https://%s.example.org/</link>".formatted(id))
                        .append("<description>What there is to tell.</description>");
        for (int number = told - 1; number >= 0; number--) {
            feed.append(item(number));
        }
        return feed.append("</channel></rss>").toString();
    }

    private String item(int number) {
        int mix = Math.floorMod(id.hashCode() * 31 + number * 7, 56);
        return """
        <item><title>%s %d: the %s %s</title><link>https://%s.example.org/%d</link>
        <guid isPermaLink="false">%s-%d</guid><pubDate>%s</pubDate>
        <description>Part %d of what the people of %s found out.</description></item>
        """
                .formatted(
                        id,
                        number,
                        WHAT[mix % WHAT.length],
                        DOES[mix % DOES.length],
                        id,
                        number,
                        id,
                        number,
                        Trouble.date(fate.told().get(number)),
                        number,
                        id);
    }
}
