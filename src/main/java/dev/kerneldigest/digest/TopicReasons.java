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
    List<String> lines(Dossier dossier, Phrases phrases) {
        List<TopicId> stored = dossier.item().item().topics();
        List<String> lines = new ArrayList<>();
        for (TopicId topic : stored) {
            lines.add("- ✅ " + name(topic) + " " + reason(dossier, topic, phrases));
        }
        if (stored.isEmpty()) {
            lines.add(phrases.say("why.noTopics"));
        }
        dossier.scores().stream()
                .filter(score -> !stored.contains(score.topic()))
                .limit(MOST_OTHERS)
                .map(score -> "- ▫️ " + name(score.topic()) + " " + absence(score, phrases))
                .forEach(lines::add);
        return lines;
    }

    /** The strongest reason of an item's first topic, in a few words; empty for no topic. */
    Optional<String> brief(Dossier dossier, Phrases phrases) {
        return dossier.item().item().topics().stream()
                .findFirst()
                .map(topic -> name(topic) + " " + reason(dossier, topic, phrases));
    }

    private String name(TopicId id) {
        String code = "`" + id + "`";
        return catalogue.find(id).map(topic -> named(topic) + " " + code).orElse(code);
    }

    private static String named(Topic topic) {
        return topic.emoji() + " " + Markdown.bold(Markdown.words(topic.name(), NAME));
    }

    private static String reason(Dossier dossier, TopicId topic, Phrases phrases) {
        Optional<TopicScore> score =
                dossier.scores().stream().filter(one -> one.topic().equals(topic)).findFirst();
        if (score.filter(TopicScore::chosen).isPresent()) {
            return evidence(score.get(), phrases);
        }
        if (dossier.given().contains(topic)) {
            return "— " + phrases.say("why.given");
        }
        return "— " + phrases.say("why.once");
    }

    private static String absence(TopicScore score, Phrases phrases) {
        String absence = score.chosen() ? "why.wouldAdd" : "why.notEnough";
        return evidence(score, phrases) + "; " + phrases.say(absence);
    }

    private static String evidence(TopicScore score, Phrases phrases) {
        Evidence first = score.evidence().getFirst();
        return switch (first.field()) {
            case "kind" -> "— " + phrases.say("why.fixedByKind", Markdown.code(first.term(), TERM));
            case "event" ->
                    "— " + phrases.say("why.fixedByEvent", Markdown.words(first.term(), TERM));
            default -> points(score.score(), phrases) + " — " + terms(score.evidence(), phrases);
        };
    }

    private static String terms(List<Evidence> evidence, Phrases phrases) {
        String terms =
                evidence.stream()
                        .limit(MOST_TERMS)
                        .map(one -> term(one, phrases))
                        .collect(Collectors.joining(", "));
        int left = evidence.size() - Math.min(evidence.size(), MOST_TERMS);
        return left > 0 ? phrases.say("fact.more", terms, left) : terms;
    }

    /** {@code page cache} twice in the text (2.7). */
    private static String term(Evidence evidence, Phrases phrases) {
        String times = evidence.times() == 1 ? "" : " " + evidence.times() + "×";
        String counted = Markdown.code(evidence.term(), TERM) + times;
        BigDecimal points = rounded(evidence.points());
        return switch (evidence.field()) {
            case "title" -> phrases.say("why.inTitle", counted, points);
            case "text" -> phrases.say("why.inText", counted, points);
            case "path" -> phrases.say("why.inPath", counted, points);
            default -> phrases.say("why.inField", counted, evidence.field(), points);
        };
    }

    private static String points(double score, Phrases phrases) {
        return phrases.say("why.points", rounded(score));
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
    }
}
