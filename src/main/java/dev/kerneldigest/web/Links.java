package dev.kerneldigest.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.span;

import dev.kerneldigest.news.TopicId;
import j2html.tags.DomContent;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Makes links: those that lead away are of the web, and give nothing away and no credit. */
final class Links {
    private static final Set<String> WEB = Set.of("http", "https");
    private static final String MANNERS = "noopener noreferrer nofollow";

    private Links() {}

    /**
     * Words of strangers that lead to where they say; the words alone where that is not the web.
     */
    static DomContent away(String words, Optional<URI> target) {
        return target.filter(Links::isWeb)
                .<DomContent>map(url ->
                        a(words).withHref(url.toASCIIString()).withRel(MANNERS).withDir("auto"))
                .orElseGet(() -> span(words).withDir("auto"));
    }

    static boolean isWeb(URI address) {
        return WEB.contains(Optional.ofNullable(address.getScheme()).orElse(""))
                && Optional.ofNullable(address.getHost()).isPresent();
    }

    static String story(long number) {
        return "/story/" + number;
    }

    static String topic(TopicId topic) {
        return "/topic/" + topic;
    }

    static String day(LocalDate day) {
        return "/day/" + day;
    }

    static String digest(LocalDate day) {
        return "/digest/" + day;
    }
}
