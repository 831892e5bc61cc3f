package dev.kerneldigest.discord.command;

import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.news.NewsArchive;
import dev.kerneldigest.news.NewsQuery;
import dev.kerneldigest.topic.TopicCatalogue;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Mends words that nothing was found for, by those of recent titles and of the topics. */
final class DidYouMean {
    /** The newest items, whose titles people are likely to have in mind. */
    private static final int RECENT = 1_000;

    private static final int SHORTEST = 3;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

    private final NewsArchive archive;
    private final TopicCatalogue catalogue;

    DidYouMean(NewsArchive archive, TopicCatalogue catalogue) {
        this.archive = archive;
        this.catalogue = catalogue;
    }

    /**
     * The words with the unknown ones mended.
     *
     * @param finds whether there is anything for other words; else there is no use in them
     * @return empty when nothing is wrong with them, or nothing near is known
     */
    Optional<String> of(String words, Predicate<String> finds) {
        Set<String> known = known();
        String mended =
                WORD.matcher(words)
                        .replaceAll(word -> Matcher.quoteReplacement(mended(word.group(), known)));
        return mended.equals(words) ? Optional.empty() : Optional.of(mended).filter(finds);
    }

    private static String mended(String word, Set<String> known) {
        if (word.length() < SHORTEST || known.contains(Nearest.fold(word))) {
            return word;
        }
        return Nearest.within(word, known, word.length() < 6 ? 1 : 2).orElse(word);
    }

    private Set<String> known() {
        Set<String> known = new TreeSet<>();
        catalogue.all().forEach(topic -> add(topic.id() + " " + topic.name(), known));
        for (ArchivedItem item : archive.find(NewsQuery.newest(RECENT))) {
            add(item.item().reading().title(), known);
        }
        return known;
    }

    private static void add(String text, Set<String> known) {
        WORD.matcher(text)
                .results()
                .map(word -> Nearest.fold(word.group()))
                .filter(word -> word.length() >= SHORTEST)
                .forEach(known::add);
    }
}
