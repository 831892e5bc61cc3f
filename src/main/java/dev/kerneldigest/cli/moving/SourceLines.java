package dev.kerneldigest.cli.moving;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.kerneldigest.feed.Source;
import dev.kerneldigest.news.SourceId;
import dev.kerneldigest.text.HtmlText;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The lines of sources.yaml for feeds of a list. Used once, by one thread. */
final class SourceLines {
    /** Of the host in an id, in characters: there is room for a number behind it. */
    private static final int MOST_OF_HOST = 50;

    private final Here here;
    private final Consumer<String> remark;
    private final Set<String> ids = new HashSet<>();
    private final Set<URI> met = new HashSet<>();

    /**
     * Makes lines for who has these sources.
     *
     * @param remark hears of each feed that gets no lines
     */
    SourceLines(Here here, Consumer<String> remark) {
        this.here = here;
        this.remark = remark;
        here.sources().stream().map(Source::id).map(SourceId::value).forEach(ids::add);
    }

    /** The lines of an entry; empty when there is nothing to add. */
    Optional<String> of(FeedList.Entry entry) {
        Optional<URI> url = Here.url(entry.url());
        if (url.isEmpty()) {
            remark.accept(
                    "%s: \"%s\" is not %s"
                            .formatted(entry.place(), Members.shown(entry.url()), Here.URL));
            return Optional.empty();
        }
        Optional<SourceId> known = here.source(url.get());
        if (known.isPresent()) {
            remark.accept("%s is read here already, as %s".formatted(url.get(), known.get()));
            return Optional.empty();
        }
        return met.add(url.get()) ? Optional.of(lines(url.get(), entry.title())) : Optional.empty();
    }

    private String lines(URI url, String title) {
        String id = id(Objects.requireNonNullElse(url.getHost(), "feed"));
        String name = HtmlText.titleLine(title).strip();
        return String.join(
                "\n",
                List.of(
                        "  - id: " + id,
                        "    name: " + quoted(name.isEmpty() ? id : name),
                        "    kind: feed",
                        "    url: " + quoted(url.toString()),
                        "    every: 1h"));
    }

    /** The host, with a number where another source has it. */
    private String id(String host) {
        String slug =
                host.toLowerCase(Locale.ROOT)
                        .replaceFirst("^www\\.", "")
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceFirst("^(custom-|-)+", "");
        String base = slug.isEmpty() ? "feed" : cut(slug);
        String id = base;
        for (int number = 2; !ids.add(id); number++) {
            id = base + "-" + number;
        }
        return id;
    }

    private static String cut(String slug) {
        return slug.substring(0, Math.min(slug.length(), MOST_OF_HOST));
    }

    /** A text of JSON is one of YAML, too (YAML 1.2, "Relation to JSON"). */
    private static String quoted(String text) {
        return JsonNodeFactory.instance.textNode(text).toString();
    }
}
