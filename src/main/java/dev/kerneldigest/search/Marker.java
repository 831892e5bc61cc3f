package dev.kerneldigest.search;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;

/** Finds the piece of each item that shows best why it was found. For one search. */
final class Marker extends UnifiedHighlighter {
    /** A fragment ends with the sentence nearest to this length, in characters. */
    private static final int GOAL = 200;

    private static final String[] FIELDS = {ItemDocument.TEXT, ItemDocument.GIST};

    Marker(IndexSearcher searcher, Analyzer analyzer) {
        super(
                builder(searcher, analyzer)
                        .withBreakIterator(Marker::sentences)
                        .withMaxLength(Integer.MAX_VALUE - 1)
                        .withFormatter(new Cutter()));
    }

    private static BreakIterator sentences() {
        return LengthGoalBreakIterator.createClosestToLength(
                BreakIterator.getSentenceInstance(Locale.ENGLISH), GOAL, 0.3f);
    }

    /** A fragment for each document, in their order: of the text, else the gist. */
    List<Fragment> fragments(Query marking, int[] documents) throws IOException {
        int[] one = new int[FIELDS.length];
        Arrays.fill(one, 1);
        Map<String, Object[]> found =
                highlightFieldsAsObjects(FIELDS, marking, documents.clone(), one);
        List<Fragment> fragments = new ArrayList<>();
        for (int i = 0; i < documents.length; i++) {
            fragments.add(best(found, i));
        }
        return fragments;
    }

    private static Fragment best(Map<String, Object[]> found, int index) {
        List<Fragment> candidates =
                Arrays.stream(FIELDS)
                        .map(field -> Optional.ofNullable(found.get(field)))
                        .flatMap(Optional::stream)
                        .map(values -> values[index])
                        .filter(Fragment.class::isInstance)
                        .map(Fragment.class::cast)
                        .toList();
        return candidates.stream()
                .filter(it -> !it.marks().isEmpty())
                .findFirst()
                .or(() -> candidates.stream().filter(it -> !it.text().isBlank()).findFirst())
                .orElse(Fragment.EMPTY);
    }

    /** Makes a fragment of the best passage, with plain offsets instead of markup. */
    private static final class Cutter extends PassageFormatter {
        @Override
        public Fragment format(Passage[] passages, String content) {
            if (passages.length == 0) {
                return Fragment.EMPTY;
            }
            Passage passage = passages[0];
            int start = passage.getStartOffset();
            String text = content.substring(start, passage.getEndOffset());
            List<Fragment.Mark> marks = new ArrayList<>();
            int free = 0;
            for (int i = 0; i < passage.getNumMatches(); i++) {
                int from = passage.getMatchStarts()[i] - start;
                int to = passage.getMatchEnds()[i] - start;
                if (from >= free && to <= text.length()) {
                    marks.add(new Fragment.Mark(from, to));
                    free = to;
                }
            }
            return Fragment.cut(text.stripTrailing(), marks);
        }
    }
}
