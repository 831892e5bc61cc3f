package dev.kerneldigest.digest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the hosts of sources were treated since the program started.
 *
 * @param unchanged how many of the requests were answered 304
 * @param closest where two requests followed each other most closely
 * @param wishes what hosts asked for by Retry-After, broken ones first
 */
public record Manners(
        int hosts, long requests, long unchanged, Optional<Spacing> closest, List<Wish> wishes) {
    /** As many wishes as are told. */
    private static final int MOST_WISHES = 3;

    private static final int NAME = 60;
    private static final double MILLIS = 1_000;

    public Manners {
        wishes = List.copyOf(wishes);
    }

    /** From the end of a request to the start of the next. */
    public record Spacing(String host, Duration length) {}

    /** A host wished to be left alone until then, and what became of it. */
    public record Wish(String host, Instant until, Kept kept) {}

    /** Whether a wish was obeyed. */
    public enum Kept {
        BROKEN,
        WAITING,
        OBEYED
    }

    /** In lines of Markdown; none when nobody was asked. */
    List<String> lines(Phrases phrases) {
        if (requests == 0) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        long share = 100 * unchanged / requests;
        String all = phrases.say("status.polite", hosts, requests, share);
        lines.add(closest.map(it -> all + " · " + spacing(it, phrases)).orElse(all));
        wishes.stream().limit(MOST_WISHES).map(wish -> line(wish, phrases)).forEach(lines::add);
        return lines;
    }

    private static String spacing(Spacing spacing, Phrases phrases) {
        return phrases.say(
                "status.closest",
                spacing.length().toMillis() / MILLIS,
                Markdown.words(spacing.host(), NAME));
    }

    private static String line(Wish wish, Phrases phrases) {
        String key =
                switch (wish.kept()) {
                    case BROKEN -> "status.wishBroken";
                    case WAITING -> "status.wishWaiting";
                    case OBEYED -> "status.wishObeyed";
                };
        return phrases.say(
                key, Markdown.words(wish.host(), NAME), ItemLines.moment(wish.until(), 'f'));
    }
}
