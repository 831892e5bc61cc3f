package dev.kerneldigest.digest;

import dev.kerneldigest.topic.TopicCatalogue;
import java.util.List;

/** Writes in a line each why stories are in a digest. Immutable; safe for many threads. */
public final class WhyList {
    private static final int MOST_MESSAGES = 20;
    private static final int TITLE = 80;

    private final TopicReasons reasons;

    public WhyList(TopicCatalogue catalogue) {
        this.reasons = new TopicReasons(catalogue);
    }

    /**
     * The strongest reason of each, in as many messages as it takes, at most 20.
     *
     * @param dossiers at least one
     */
    public List<Message> write(List<Dossier> dossiers) {
        List<String> lines = dossiers.stream().map(this::line).toList();
        return LineList.write(
                MOST_MESSAGES,
                List.of(
                        new LineList.Group("Why these stories", lines),
                        new LineList.Group("", List.of("-# `/why` with a number tells it all."))));
    }

    private String line(Dossier dossier) {
        return "- `#%d` %s: `%s` by %s · %s"
                .formatted(
                        dossier.item().story(),
                        Markdown.words(dossier.item().item().reading().title(), TITLE),
                        dossier.item().item().reading().kind().id(),
                        dossier.verdict().rule(),
                        reasons.brief(dossier).orElse("no topic: too little speaks for any"));
    }
}
