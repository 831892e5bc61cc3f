package dev.kerneldigest.digest;

import dev.kerneldigest.cve.Affected;
import dev.kerneldigest.cve.CveFindings;
import dev.kerneldigest.cve.CvePair;
import dev.kerneldigest.cve.CveRecords;
import dev.kerneldigest.cve.FiledCve;
import dev.kerneldigest.cve.KernelCve;
import dev.kerneldigest.cve.Severity;
import dev.kerneldigest.digest.LineList.Group;
import dev.kerneldigest.news.KernelVersionWords.Spoken;
import dev.kerneldigest.topic.Topic;
import dev.kerneldigest.topic.TopicCatalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes many CVEs, counts first, as {@code /cve} answers. Immutable; safe for many threads. */
public final class CveList {
    private static final int MOST_MESSAGES = 10;
    private static final int TITLE = 110;
    private static final int NARROWED = 120;

    private final TopicCatalogue catalogue;

    public CveList(TopicCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * What was asked.
     *
     * @param version the kernel that they affect; empty for the newest of all
     * @param narrowed by what else, in words; may be blank
     */
    public record Question(Optional<Spoken.Numbered> version, String narrowed) {}

    /**
     * The answer in as many messages as it takes; each says of when it is.
     *
     * @param stock what there was to look in
     * @param phrases those of digests
     */
    public List<Message> write(
            Question question, CveFindings found, CveRecords.Stock stock, Phrases phrases) {
        List<String> lines = new ArrayList<>();
        lines.add(counts(found, phrases));
        question.version()
                .filter(Spoken::distribution)
                .ifPresent(
                        version -> lines.add(phrases.say("card.distribution", version.version())));
        lines.add("-# " + phrases.say("cve.upstream"));
        found.newest().forEach(filed -> lines.add(line(filed, question, phrases)));
        int left = found.listed() - found.newest().size();
        if (left > 0) {
            lines.add("-# " + phrases.say("cve.more", left));
        }
        return LineList.write(
                MOST_MESSAGES,
                List.of(new Group(heading(question, stock, phrases), lines)),
                phrases);
    }

    /** It stands above every page, and with it the date of the data. */
    private static String heading(Question question, CveRecords.Stock stock, Phrases phrases) {
        String what =
                question.version()
                        .map(version -> phrases.say("cve.affecting", version.version().toString()))
                        .orElseGet(() -> phrases.say("cve.newest"));
        String day = new CveWords(phrases).day(stock.asOf());
        String narrowed = Markdown.words(question.narrowed(), NARROWED);
        return Stream.of(what, narrowed, phrases.say("cve.stock", stock.cves(), day))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String counts(CveFindings found, Phrases phrases) {
        List<String> parts = new ArrayList<>();
        parts.add(Markdown.bold(phrases.say("cve.count", found.listed())));
        for (Severity severity : List.of(Severity.values()).reversed()) {
            int count = found.scored().getOrDefault(severity, 0);
            if (count > 0) {
                parts.add(CveWords.name(severity) + " " + phrases.say("cve.number", count));
            }
        }
        if (found.notScored() > 0) {
            parts.add(
                    phrases.say(
                            found.listsUnscored() ? "cve.unscored" : "cve.unscoredToo",
                            found.notScored()));
        }
        if (found.undecided() > 0) {
            parts.add(phrases.say("cve.undecided", found.undecided()));
        }
        return String.join(" · ", parts);
    }

    private String line(FiledCve filed, Question question, Phrases phrases) {
        KernelCve cve = filed.cve();
        CveWords words = new CveWords(phrases);
        List<String> facts = new ArrayList<>();
        facts.add(words.score(cve));
        question.version()
                .map(version -> cve.affects(version.version()))
                .flatMap(CveList::decisive)
                .map(pair -> words.pair(pair))
                .ifPresent(facts::add);
        filed.announced().map(moment -> ItemLines.moment(moment, 'd')).ifPresent(facts::add);
        String topics =
                filed.topics().stream()
                        .flatMap(topic -> catalogue.find(topic).stream())
                        .map(Topic::emoji)
                        .collect(Collectors.joining(" "));
        if (!topics.isEmpty()) {
            facts.add(topics);
        }
        return "- "
                + CveWords.link(cve)
                + " "
                + Markdown.words(cve.title(), TITLE)
                + "\n-# "
                + String.join(" · ", facts);
    }

    private static Optional<CvePair> decisive(Affected affected) {
        return affected instanceof Affected.Yes(var pair) ? Optional.of(pair) : Optional.empty();
    }
}
