package dev.kerneldigest.feed;

import dev.kerneldigest.news.Draft;
import dev.kerneldigest.news.Link;
import dev.kerneldigest.news.Mail;
import dev.kerneldigest.text.HtmlText;
import dev.kerneldigest.text.PlainText;
import dev.kerneldigest.text.WebAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Makes a draft of an entry: its HTML as safe plain text, its addresses http and https only. */
public final class Drafting {
    private Drafting() {}

    public static Draft draft(Source source, Entry entry) {
        Optional<URI> release = release(source, entry);
        Optional<URI> url =
                release.or(() ->
                        entry.link()
                                .flatMap(link -> WebAddress.of(link, Optional.of(source.url()))));
        // That of a release is a table of links to what its page links too.
        String html = release.isPresent() ? "" : words(entry);
        PlainText text = HtmlText.of(html, url.orElse(source.url()));
        return new Draft(
                source.name(),
                HtmlText.titleLine(entry.title()),
                text.text(),
                text.bold(),
                links(text),
                url,
                entry.published().or(entry::updated),
                source.kind().isList() ? mail(entry) : Optional.empty());
    }

    private static Optional<Mail> mail(Entry entry) {
        return entry.link()
                .flatMap(ItemIdentity::messageId)
                .map(id ->
                        new Mail(
                                id,
                                entry.author().orElse(""),
                                entry.parent().flatMap(ItemIdentity::messageId)));
    }

    private static String words(Entry entry) {
        return entry.summary().isBlank() ? entry.content() : entry.summary();
    }

    /** The page of a release of the kernel, where the entry is one of kernel.org's list. */
    private static Optional<URI> release(Source source, Entry entry) {
        return source.kind() == SourceKind.KERNEL_RELEASES
                ? KernelReleasesParser.page(entry)
                : Optional.empty();
    }

    /** The draft with what this HTML says; relative links resolve against the draft's address. */
    public static Draft withHtml(Draft draft, String html) {
        PlainText text =
                draft.url().map(url -> HtmlText.of(html, url)).orElseGet(() -> HtmlText.of(html));
        return new Draft(
                draft.source(),
                draft.title(),
                text.text(),
                text.bold(),
                links(text),
                draft.url(),
                draft.date(),
                draft.mail());
    }

    private static List<Link> links(PlainText text) {
        return text.links().stream().map(link -> new Link(link.anchor(), link.target())).toList();
    }
}
