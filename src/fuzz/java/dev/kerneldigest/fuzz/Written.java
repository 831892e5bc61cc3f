package dev.kerneldigest.fuzz;

import dev.kerneldigest.news.Draft;
import dev.kerneldigest.news.Link;
import dev.kerneldigest.text.HtmlText;
import dev.kerneldigest.text.PlainText;
import dev.kerneldigest.text.WebAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Reads the bytes of a unit, which are UTF-8, so that seeds and findings are files one can read. */
public final class Written {
    /** What a small unit grows to when it asks for it: what repeats is where time is lost. */
    private static final int GROWN = 10_000;

    private static final Instant START = Instant.parse("2026-11-01T12:00:00Z");

    private Written() {}

    /** The text; U+E000 and U+E001 are halves of a surrogate pair, which UTF-8 cannot hold. */
    public static String text(byte[] unit) {
        return new String(unit, StandardCharsets.UTF_8)
                .replace('\uE000', '\uD83D')
                .replace('\uE001', '\uDC27');
    }

    /**
     * A draft: the first line is the title, the second the address, the third the source, the rest
     * the text, as HTML where there is markup in it.
     */
    public static Draft draft(String unit) {
        String[] lines = unit.split("\n", 4);
        String rest = grown(line(lines, 3));
        PlainText text =
                rest.indexOf('<') < 0 ? new PlainText(rest, java.util.List.of(), java.util.List.of())
                        : HtmlText.of(rest);
        return new Draft(
                line(lines, 2),
                grown(line(lines, 0)),
                text.text(),
                text.bold(),
                text.links().stream().map(it -> new Link(it.anchor(), it.target())).toList(),
                WebAddress.of(line(lines, 1)),
                date(line(lines, 1)));
    }

    /** The text; after an asterisk it is repeated up to 10,000 characters. */
    public static String grown(String text) {
        if (!text.startsWith("*") || text.length() == 1 || text.length() > GROWN) {
            return text;
        }
        String piece = text.substring(1);
        return piece.repeat(GROWN / piece.length() + 1).substring(0, GROWN);
    }

    private static String line(String[] lines, int number) {
        return number < lines.length ? lines[number] : "";
    }

    private static Optional<Instant> date(String address) {
        return address.isEmpty()
                ? Optional.empty()
                : Optional.of(START.plus(Duration.ofHours(7L * (address.length() % 30))));
    }
}
