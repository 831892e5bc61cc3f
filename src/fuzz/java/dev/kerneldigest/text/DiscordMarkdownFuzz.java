package dev.kerneldigest.text;

import dev.kerneldigest.fuzz.Claim;
import dev.kerneldigest.fuzz.DiscordReader;
import dev.kerneldigest.fuzz.TimeGuard;
import dev.kerneldigest.fuzz.Written;
import java.net.URI;
import java.util.Optional;

/** Text and HTML of strangers as Discord's Markdown. */
public final class DiscordMarkdownFuzz {
    private static final URI BASE = URI.create("https://a.example/x/y");
    private static final TimeGuard GUARD = new TimeGuard();

    private DiscordMarkdownFuzz() {}

    /** Writes the bytes as text, as a link's words, and as HTML. */
    public static void fuzzerTestOneInput(byte[] input) {
        String text = Written.grown(Written.text(input));
        String escaped = DiscordMarkdown.escape(text);
        DiscordReader.check(escaped, "");
        Claim.that(
                DiscordReader.unescaped(escaped).equals(MarkdownEscapes.visible(text)),
                "an escaped text shows as it was",
                text);
        DiscordReader.check(DiscordMarkdown.link(text, BASE), "[");
        WebAddress.of(text, Optional.of(BASE))
                .ifPresent(target -> DiscordReader.check(DiscordMarkdown.link("x", target), "["));
        DiscordReader.check(DiscordMarkdown.of(text, Optional.empty()), "[*`>");
        DiscordReader.check(
                GUARD.watch(text.length(), () -> DiscordMarkdown.of(text, Optional.of(BASE))),
                "[*`>");
    }
}
