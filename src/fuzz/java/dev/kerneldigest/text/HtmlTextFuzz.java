package dev.kerneldigest.text;

import dev.kerneldigest.fuzz.Claim;
import dev.kerneldigest.fuzz.TimeGuard;
import dev.kerneldigest.fuzz.Written;
import java.net.URI;

/** HTML of strangers as plain text. */
public final class HtmlTextFuzz {
    private static final URI BASE = URI.create("https://a.example/x/y");
    private static final TimeGuard GUARD = new TimeGuard();

    private HtmlTextFuzz() {}

    /** Reads the bytes as HTML, as a title, and as text. */
    public static void fuzzerTestOneInput(byte[] input) {
        String html = Written.grown(Written.text(input));
        checkText(html, GUARD.watch(html.length(), () -> HtmlText.of(html, BASE)));
        checkLine(HtmlText.titleLine(html));
        String plain = HtmlText.plainLine(html);
        checkLine(plain);
        Claim.that(
                HtmlText.line(HtmlText.escape(plain)).equals(plain),
                "escaped text reads as it was",
                plain);
        if (plain.indexOf('&') < 0 && !Tags.hasKnown(plain)) {
            Claim.that(
                    HtmlText.titleLine(plain).equals(plain), "what is no HTML stays", plain);
        }
    }

    private static void checkText(String html, PlainText text) {
        checkLine(text.text());
        Claim.that(HtmlText.line(html).equals(text.text()), "a line is the text", html);
        for (String bold : text.bold()) {
            checkLine(bold);
            Claim.that(!bold.isEmpty() && text.text().contains(bold), "bold is of the text", bold);
        }
        for (Hyperlink link : text.links()) {
            checkLine(link.anchor());
            Claim.isWeb(link.target());
        }
    }

    private static void checkLine(String line) {
        Claim.isPlainLine(line);
        Claim.that(HtmlText.plainLine(line).equals(line), "a line is a line", line);
    }
}
