package dev.kerneldigest.topic;

import dev.kerneldigest.news.Classifier;
import dev.kerneldigest.news.Draft;
import dev.kerneldigest.news.Kind;
import dev.kerneldigest.news.Reading;
import dev.kerneldigest.news.TopicId;
import dev.kerneldigest.news.TouchedFiles;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says which topics an item has: those that its kind fixes, else those whose terms weigh most, at
 * most three, and the topic of conferences for a report from one. Safe for many threads; closed by
 * its owner.
 */
public final class TopicMatcher implements Classifier, AutoCloseable {
    /** Topics by words that an item may have. */
    private static final int MOST = 3;

    /** A score that is enough whatever the others have, where there is a title to tell by. */
    private static final double ENOUGH = 3;

    /** The same for a text alone: one strong term. */
    private static final double ENOUGH_UNTITLED = 2;

    /** Weak terms never make a topic alone. */
    private static final double STRONG = 2;

    /** The least part of the best score. */
    private static final double PART = 0.35;

    /** A score that no sum of words reaches: what the kind fixes comes first. */
    private static final double FIXED = 1_000;

    /** What every CVE of the kernel is about; the source of their announcements adds it too. */
    private static final TopicId VULNERABILITIES = new TopicId("vulns");

    private final List<TopicDefinition> definitions;
    private final WordTopics words;
    private final PathTopics paths;

    public TopicMatcher(List<TopicDefinition> definitions) {
        this.definitions = List.copyOf(definitions);
        this.words = new WordTopics(this.definitions);
        this.paths = new PathTopics(this.definitions);
    }

    @Override
    public List<TopicId> topicsOf(Draft draft, Reading reading) {
        return explain(draft, reading).stream()
                .filter(TopicScore::chosen)
                .map(TopicScore::topic)
                .toList();
    }

    /** Every topic that has any points, the best first, and what gave them. */
    public List<TopicScore> explain(Draft draft, Reading reading) {
        String kind = reading.kind().id();
        List<TopicScore> fixed =
                definitions.stream()
                        .filter(topic -> topic.kinds().contains(kind))
                        .map(topic -> certain(topic, "kind", kind))
                        .toList();
        List<TopicScore> all = new ArrayList<>();
        if (!decidesAlone(reading.kind()) || fixed.isEmpty()) {
            List<TopicScore> byPath = byPath(draft, reading.kind(), fixed);
            all.addAll(byPath.isEmpty() ? bySubject(draft, reading.kind(), fixed) : byPath);
        }
        all.addAll(fixed);
        if (!reading.events().isEmpty()) {
            definitions.stream()
                    .filter(TopicDefinition::events)
                    .map(topic -> certain(topic, "event", reading.events().getFirst()))
                    .forEach(all::add);
        }
        return List.copyOf(all);
    }

    /** The topics that own the files of a mail; its words say less, and are not asked then. */
    private List<TopicScore> byPath(Draft draft, Kind kind, List<TopicScore> fixed) {
        if (!isAboutCode(kind)) {
            return List.of();
        }
        List<TopicScore> scores = besides(fixed, paths.of(TouchedFiles.of(draft.text())));
        double best = scores.isEmpty() ? 0 : scores.getFirst().score();
        return chosen(scores, MOST - fixed.size(), PART * best);
    }

    /** The topics of a kernel CVE of which only the files are known: theirs, and what it is. */
    public List<TopicId> topicsOfCve(Collection<String> files) {
        List<TopicScore> scores = paths.of(files);
        double best = scores.isEmpty() ? 0 : scores.getFirst().score();
        List<TopicId> all = new ArrayList<>();
        chosen(scores, MOST - 1, PART * best).stream()
                .filter(TopicScore::chosen)
                .map(TopicScore::topic)
                .filter(topic -> !topic.equals(VULNERABILITIES))
                .forEach(all::add);
        if (definitions.stream().anyMatch(topic -> topic.topic().id().equals(VULNERABILITIES))) {
            all.add(VULNERABILITIES);
        }
        return List.copyOf(all);
    }

    /** Words may say which part of what the subject's prefix names, but not that it is another. */
    private List<TopicScore> bySubject(Draft draft, Kind kind, List<TopicScore> fixed) {
        List<TopicScore> byWords = byWords(draft, fixed);
        Optional<TopicScore> named =
                kind instanceof Kind.Patch || kind instanceof Kind.Pull
                        ? SubjectPath.of(draft.title()).flatMap(paths::of)
                        : Optional.empty();
        if (named.isEmpty()) {
            return byWords;
        }
        Set<TopicId> parts = childrenOf(named.get().topic());
        List<TopicScore> all = new ArrayList<>(List.of(named.get()));
        byWords.stream()
                .filter(score -> !score.topic().equals(named.get().topic()))
                .forEach(score -> all.add(parts.contains(score.topic()) ? score : muted(score)));
        return chosenOf(all);
    }

    /** The first is chosen, unless one of its parts is. */
    private List<TopicScore> chosenOf(List<TopicScore> scores) {
        boolean part = scores.stream().skip(1).anyMatch(TopicScore::chosen);
        TopicScore first = scores.getFirst();
        List<TopicScore> all = new ArrayList<>(scores);
        all.set(0, new TopicScore(first.topic(), first.score(), !part, first.evidence()));
        return all;
    }

    private static TopicScore muted(TopicScore score) {
        return new TopicScore(score.topic(), score.score(), false, score.evidence());
    }

    private Set<TopicId> childrenOf(TopicId parent) {
        return definitions.stream()
                .map(TopicDefinition::topic)
                .filter(topic -> topic.parent().filter(parent::equals).isPresent())
                .map(Topic::id)
                .collect(Collectors.toSet());
    }

    private static boolean isAboutCode(Kind kind) {
        return kind instanceof Kind.Cve
                || kind instanceof Kind.CveRejected
                || kind instanceof Kind.Patch
                || kind instanceof Kind.Pull;
    }

    private static List<TopicScore> besides(List<TopicScore> fixed, List<TopicScore> scores) {
        Set<TopicId> known = fixed.stream().map(TopicScore::topic).collect(Collectors.toSet());
        return scores.stream().filter(score -> !known.contains(score.topic())).toList();
    }

    /** The topics that words speak for, besides the fixed ones. */
    private List<TopicScore> byWords(Draft draft, List<TopicScore> fixed) {
        List<TopicScore> scores = besides(fixed, words.of(draft));
        double enough = draft.title().isBlank() ? ENOUGH_UNTITLED : ENOUGH;
        double best = scores.isEmpty() ? 0 : scores.getFirst().score();
        double least = fixed.isEmpty() ? Math.min(enough, best) : ENOUGH;
        return chosen(scores, MOST - fixed.size(), Math.max(Math.max(STRONG, least), PART * best));
    }

    @Override
    public void close() {
        words.close();
    }

    private static TopicScore certain(TopicDefinition topic, String field, String why) {
        Evidence evidence = new Evidence(why, field, 1, FIXED);
        return new TopicScore(topic.topic().id(), FIXED, true, List.of(evidence));
    }

    /** Whether the kind says all about the topic, so that words would only mislead. */
    private static boolean decidesAlone(Kind kind) {
        return switch (kind) {
            case Kind.SecurityUpdates _,
                    Kind.StableRelease _,
                    Kind.MainlineRelease _,
                    Kind.Prepatch _,
                    Kind.KernelEol _,
                    Kind.ReleaseStatus _,
                    Kind.DistroRelease _,
                    Kind.WeeklyEdition _,
                    Kind.Quote _ ->
                    true;
            case Kind.SoftwareRelease _,
                    Kind.ExternalLink _,
                    Kind.Brief _,
                    Kind.Article _,
                    Kind.Cve _,
                    Kind.CveRejected _,
                    Kind.Patch _,
                    Kind.Pull _ ->
                    false;
        };
    }

    private List<TopicScore> chosen(List<TopicScore> scores, int most, double least) {
        List<TopicScore> kept =
                scores.stream().filter(score -> score.score() >= least).limit(most).toList();
        Set<TopicId> parents = parentsOf(kept);
        return scores.stream()
                .map(score ->
                        new TopicScore(
                                score.topic(),
                                score.score(),
                                kept.contains(score) && !parents.contains(score.topic()),
                                score.evidence()))
                .toList();
    }

    private Set<TopicId> parentsOf(List<TopicScore> kept) {
        Set<TopicId> ids = new LinkedHashSet<>();
        kept.forEach(score -> ids.add(score.topic()));
        Set<TopicId> parents = new LinkedHashSet<>();
        definitions.stream()
                .map(TopicDefinition::topic)
                .filter(topic -> ids.contains(topic.id()))
                .forEach(topic -> topic.parent().ifPresent(parents::add));
        return parents;
    }
}
