package dev.kerneldigest.feed;

import java.util.Map;
import java.util.Optional;

/** Recognises a web page that came in place of a feed. */
final class WebPage {
    /** How much of the text is looked at for the marks of a bot check, in characters. */
    private static final int LOOKED_AT = 20_000;

    private static final Map<String, String> BOT_CHECKS =
            Map.of(
                    "anubis", "a bot check by Anubis",
                    "making sure you're not a bot", "a bot check by Anubis",
                    "cf-browser-verification", "a bot check by Cloudflare",
                    "challenge-platform", "a bot check by Cloudflare",
                    "cf_chl_", "a bot check by Cloudflare",
                    "cf-mitigated", "a bot check by Cloudflare",
                    "attention required! | cloudflare", "a refusal by Cloudflare",
                    "go-away", "a bot check by go-away",
                    "haproxy-protection", "a bot check",
                    "captcha", "a captcha");

    private WebPage() {}

    /** What page the text is, in a few words; empty when it is none. */
    static Optional<String> recognise(String text) {
        String start = FeedDate.lower(text.substring(0, Math.min(text.length(), LOOKED_AT)));
        if (!isPage(start)) {
            return Optional.empty();
        }
        return BOT_CHECKS.entrySet().stream()
                .filter(check -> start.contains(check.getKey()))
                .map(Map.Entry::getValue)
                .sorted()
                .findFirst()
                .or(() -> Optional.of("a web page, not a feed"));
    }

    private static boolean isPage(String start) {
        int feed = firstOf(start, "<rss", "<feed", "<rdf:rdf", "<channel");
        int page = firstOf(start, "<!doctype html", "<html");
        return page < feed;
    }

    private static int firstOf(String text, String... marks) {
        int first = text.length();
        for (String mark : marks) {
            int at = text.indexOf(mark);
            if (at >= 0) {
                first = Math.min(first, at);
            }
        }
        return first;
    }
}
