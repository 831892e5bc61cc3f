package dev.kerneldigest.digest;

import dev.kerneldigest.news.TopicId;
import dev.kerneldigest.topic.Evidence;
import dev.kerneldigest.topic.Topic;
import dev.kerneldigest.topic.TopicCatalogue;
import dev.kerneldigest.topic.TopicScore;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says of every topic that an item has, or nearly has, what speaks for it. */
final class TopicReasons {
    private static final int NAME = 60;
    private static final int TERM = 40;
    private static final int MOST_TERMS = 6;
    private static final int MOST_OTHERS = 6;

    private final TopicCatalogue catalogue;

    TopicReasons(TopicCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The topics that the item has, in its order, then those that have points but not enough. */
    List<String> lines(Dossier dossier) {
        List<TopicId> stored = dossier.item().item().topics();
        List<String> lines = new ArrayList<>();
        for (TopicId topic : stored) {
            lines.add("- ✅ " + name(topic) + " " + reason(dossier, topic));
        }
        if (stored.isEmpty()) {
            lines.add("It has none: too little speaks for any.");
        }
        dossier.scores().stream()
                .filter(score -> !stored.contains(score.topic()))
                .limit(MOST_OTHERS)
                .map(score -> "- ▫️ " + name(score.topic()) + " " + absence(score))
                .forEach(lines::add);
        return lines;
    }

    /** The strongest reason of an item's first topic, in a few words; empty for no topic. */
    Optional<String> brief(Dossier dossier) {
        return dossier.item().item().topics().stream()
                .findFirst()
                .map(topic -> name(topic) + " " + reason(dossier, topic));
    }

    private String name(TopicId id) {
        String code = "`" + id + "`";
        return catalogue.find(id).map(topic -> named(topic) + " " + code).orElse(code);
    }

    private static String named(Topic topic) {
        return topic.emoji() + " " + Markdown.bold(Markdown.words(topic.name(), NAME));
    }

    private static String reason(Dossier dossier, TopicId topic) {
        Optional<TopicScore> score =
                dossier.scores().stream().filter(one -> one.topic().equals(topic)).findFirst();
        if (score.filter(TopicScore::chosen).isPresent()) {
            return evidence(score.get());
        }
        if (dossier.given().contains(topic)) {
            return "— every item of this source gets it";
        }
        return "— by the rules of its day, not by today's";
    }

    private static String absence(TopicScore score) {
        String told = evidence(score);
        return told + (score.chosen() ? "; today's rules would add it" : "; not enough");
    }

    private static String evidence(TopicScore score) {
        Evidence first = score.evidence().getFirst();
        return switch (first.field()) {
            case "kind" -> "— fixed by the kind " + Markdown.code(first.term(), TERM);
            case "event" -> "— fixed by the event " + Markdown.words(first.term(), TERM);
            default -> points(score.score()) + " — " + terms(score.evidence());
        };
    }

    private static String terms(List<Evidence> evidence) {
        String terms =
                evidence.stream()
                        .limit(MOST_TERMS)
                        .map(TopicReasons::term)
                        .collect(Collectors.joining(", "));
        int left = evidence.size() - Math.min(evidence.size(), MOST_TERMS);
        return left > 0 ? terms + " and " + left + " more" : terms;
    }

    /** {@code page cache} twice in the text (2.7). */
    private static String term(Evidence evidence) {
        String times = evidence.times() == 1 ? "" : " " + evidence.times() + "×";
        return "%s%s in the %s (%s)"
                .formatted(
                        Markdown.code(evidence.term(), TERM),
                        times,
                        evidence.field(),
                        number(evidence.points()));
    }

    private static String points(double score) {
        String number = number(score);
        return number + (number.equals("1") ? " point" : " points");
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
