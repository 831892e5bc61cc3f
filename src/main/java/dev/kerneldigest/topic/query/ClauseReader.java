package dev.kerneldigest.topic.query;

import dev.kerneldigest.topic.query.QueryTree.Clause;
import java.util.List;
import java.util.Optional;

/** Makes clauses of words and phrases. Safe for many threads. */
final class ClauseReader {
    /**
     * The least letters before the star of a word, so that one star is not every word; a value such
     * as a version may be as short as it likes.
     */
    private static final int FEWEST_LETTERS = 3;

    private final QueryAnalyzer analyzer;

    ClauseReader(QueryAnalyzer analyzer) {
        this.analyzer = analyzer;
    }

    /** What a word or phrase says about a field. */
    Clause read(QueryField field, QueryToken token) throws QuerySyntaxException {
        boolean isWord = token.is(QueryToken.Type.WORD);
        Optional<String> refusal =
                isWord ? Refusals.advice(token.text()) : Optional.<String>empty();
        if (refusal.isPresent()) {
            throw token.mistake(refusal.get());
        }
        if (token.text().endsWith("*")) {
            return beginning(field, token);
        }
        return field.isProse() ? prose(field, token) : value(field, token);
    }

    private Clause prose(QueryField field, QueryToken token) throws QuerySyntaxException {
        List<String> words = analyzer.words(field.id(), token.text());
        if (words.isEmpty()) {
            throw token.mistake("there is no word in this. Write `folio` or `\"memory tiering\"`.");
        }
        return new Clause(field, words, false, token);
    }

    private static Clause value(QueryField field, QueryToken token) throws QuerySyntaxException {
        String value = QueryAnalyzer.folded(field, token.text());
        checkShape(field, value, token);
        return new Clause(field, List.of(value), false, token);
    }

    private Clause beginning(QueryField field, QueryToken token) throws QuerySyntaxException {
        if (token.is(QueryToken.Type.PHRASE)) {
            throw token.mistake(
                    "a star has no meaning in quotes. Write `hugetlb*`, or the words without it.");
        }
        if (!field.takesStar()) {
            throw token.mistake("this field takes no star. Write `" + field.example() + "`.");
        }
        String typed = token.text().substring(0, token.text().length() - 1);
        return field.isProse()
                ? wordBeginning(field, typed, token)
                : valueBeginning(field, typed, token);
    }

    private Clause wordBeginning(QueryField field, String typed, QueryToken token)
            throws QuerySyntaxException {
        List<String> words = analyzer.unstemmed(typed);
        if (words.size() != 1) {
            throw token.mistake("a star stands behind a single word, as in `hugetlb*`.");
        }
        String word = words.getFirst();
        int letters = word.codePointCount(0, word.length());
        if (letters < FEWEST_LETTERS || letters > QueryAnalyzer.LONGEST_WORD_BEGINNING) {
            throw token.mistake(
                    "a star needs %d to %d letters before it, as in `hugetlb*`."
                            .formatted(FEWEST_LETTERS, QueryAnalyzer.LONGEST_WORD_BEGINNING));
        }
        return new Clause(field, words, true, token);
    }

    private static Clause valueBeginning(QueryField field, String typed, QueryToken token)
            throws QuerySyntaxException {
        String value = QueryAnalyzer.folded(field, typed);
        checkShape(field, value, token);
        return new Clause(field, List.of(value), true, token);
    }

    /** Refuses what no item can have: it is a slip. */
    private static void checkShape(QueryField field, String value, QueryToken token)
            throws QuerySyntaxException {
        boolean isVersion = !value.isEmpty() && value.charAt(0) >= '0' && value.charAt(0) <= '9';
        if (value.isBlank()
                || value.length() > QueryAnalyzer.LONGEST_VALUE
                || (field == QueryField.CVE && !value.startsWith("cve-"))
                || (field == QueryField.VERSION && !isVersion)) {
            throw token.mistake(
                    "this is no %s. Write `%s`.".formatted(field.id(), field.example()));
        }
    }
}
