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
     * @param phrases those of digests
     */
    public List<Message> write(List<Dossier> dossiers, Phrases phrases) {
        List<String> lines = dossiers.stream().map(one -> line(one, phrases)).toList();
        return LineList.write(
                MOST_MESSAGES,
                List.of(
                        new LineList.Group(phrases.say("why.list"), lines),
                        new LineList.Group("", List.of("-# " + phrases.say("why.all")))),
                phrases);
    }

    private String line(Dossier dossier, Phrases phrases) {
        return "- `#%d` %s: %s · %s"
                .formatted(
                        dossier.item().story(),
                        Markdown.words(dossier.item().item().reading().title(), TITLE),
                        phrases.say(
                                "why.kindBy",
                                dossier.item().item().reading().kind().id(),
                                dossier.verdict().rule()),
                        reasons.brief(dossier, phrases)
                                .orElseGet(() -> phrases.say("why.noTopic")));
    }
}
