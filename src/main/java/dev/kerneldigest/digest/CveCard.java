package dev.kerneldigest.digest;

import dev.kerneldigest.cve.CvePair;
import dev.kerneldigest.cve.CveScore;
import dev.kerneldigest.cve.FiledCve;
import dev.kerneldigest.cve.KernelCve;
import dev.kerneldigest.digest.LineList.Group;
import dev.kerneldigest.news.KernelVersionWords.Spoken;
import dev.kerneldigest.topic.TopicCatalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes all about one CVE, as {@code /cve} answers. Immutable; safe for many threads. */
public final class CveCard {
    private static final int TITLE = 160;
    private static final int NAME = 60;
    private static final int PATH = 100;
    private static final int MOST_FILES = 8;
    private static final int MOST_PAIRS = 30;

    private final TopicCatalogue catalogue;

    public CveCard(TopicCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * What it is, how bad, and which versions have it.
     *
     * @param phrases those of digests
     */
    public Message write(FiledCve filed, Phrases phrases) {
        KernelCve cve = filed.cve();
        List<Group> groups = new ArrayList<>();
        groups.add(new Group(CveWords.link(cve), opening(filed, phrases)));
        if (!cve.extent().pairs().isEmpty()) {
            groups.add(new Group(phrases.say("cve.versions"), pairs(cve, phrases)));
        }
        groups.add(new Group(phrases.say("cve.source"), closing(filed, phrases)));
        return LineList.write(groups, phrases);
    }

    /**
     * Whether a kernel has it.
     *
     * @param phrases those of digests
     */
    public Message answer(FiledCve filed, Spoken.Numbered version, Phrases phrases) {
        KernelCve cve = filed.cve();
        CveWords words = new CveWords(phrases);
        List<String> lines = new ArrayList<>();
        lines.add(title(cve));
        lines.add(
                cve.rejected()
                        ? phrases.say("cve.rejected")
                        : words.affected(cve.affects(version.version())));
        if (version.distribution()) {
            lines.add(phrases.say("card.distribution", version.version()));
        }
        String heading = "Linux " + version.version() + " · " + CveWords.link(cve);
        return LineList.write(
                List.of(
                        new Group(heading, lines),
                        new Group(phrases.say("cve.source"), closing(filed, phrases))),
                phrases);
    }

    private static String title(KernelCve cve) {
        String title = Markdown.words(cve.title(), TITLE);
        if (title.isBlank()) {
            return "—";
        }
        return cve.rejected() ? "~~" + title + "~~" : title;
    }

    private List<String> opening(FiledCve filed, Phrases phrases) {
        KernelCve cve = filed.cve();
        List<String> lines = new ArrayList<>();
        lines.add(title(cve));
        if (cve.rejected()) {
            lines.add(phrases.say("cve.rejected"));
        }
        lines.add(phrases.say("cve.score", new CveWords(phrases).score(cve)));
        cve.score()
                .map(CveScore::vector)
                .filter(vector -> !vector.isBlank())
                .ifPresent(vector -> lines.add("-# " + Markdown.code(vector, PATH)));
        String topics =
                filed.topics().stream()
                        .flatMap(id -> catalogue.find(id).stream())
                        .map(topic -> topic.emoji() + " " + Markdown.words(topic.name(), NAME))
                        .collect(Collectors.joining(" · "));
        if (!topics.isEmpty()) {
            lines.add(phrases.say("fact.topics", topics));
        }
        if (!cve.extent().files().isEmpty()) {
            lines.add(phrases.say("cve.files", files(cve.extent().files(), phrases)));
        }
        return lines;
    }

    private static String files(List<String> files, Phrases phrases) {
        String shown =
                files.stream()
                        .limit(MOST_FILES)
                        .map(file -> Markdown.code(file, PATH))
                        .collect(Collectors.joining(", "));
        int left = files.size() - Math.min(files.size(), MOST_FILES);
        return left > 0 ? phrases.say("fact.more", shown, left) : shown;
    }

    private static List<String> pairs(KernelCve cve, Phrases phrases) {
        CveWords words = new CveWords(phrases);
        List<CvePair> pairs = cve.extent().pairs();
        List<String> lines = new ArrayList<>();
        pairs.stream().limit(MOST_PAIRS).map(pair -> "- " + words.pair(pair)).forEach(lines::add);
        if (pairs.size() > MOST_PAIRS) {
            lines.add("-# " + phrases.say("count.more", pairs.size() - MOST_PAIRS));
        }
        return lines;
    }

    private static List<String> closing(FiledCve filed, Phrases phrases) {
        String day = new CveWords(phrases).day(filed.told());
        return List.of("-# " + phrases.say("cve.asOf", day), "-# " + phrases.say("cve.upstream"));
    }
}
