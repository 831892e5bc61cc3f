package dev.kerneldigest.topic.query;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What other query languages know and this one does not, with what to do instead. All of it would
 * make a query look at every word of every item; none of it may be taken for something else.
 */
final class Refusals {
    private record Refusal(Predicate<String> isMeant, String advice) {}

    private static final String QUOTES =
            " If you mean the character, put it in quotes: `\"drivers/gpu [drm]\"`.";

    private static final List<Refusal> ALL =
            List.of(
                    new Refusal(
                            word -> word.startsWith("*") || word.startsWith("?"),
                            "a word cannot begin with a star or a question mark. Write its"
                                    + " beginning, as in `hugetlb*`."),
                    new Refusal(
                            Refusals::isRegex,
                            "regular expressions are not supported. Write the words, as in `folio"
                                    + " OR hugetlb`."
                                    + QUOTES),
                    new Refusal(
                            word -> word.contains("~"),
                            "the sign ~ (similar words) is not supported. Write each spelling, as"
                                    + " in `memcg OR cgroup`; the plural is found anyway."),
                    new Refusal(
                            word -> word.contains("?"),
                            "a question mark for one letter is not supported. Write each spelling,"
                                    + " as in `ext3 OR ext4`."),
                    new Refusal(
                            word -> has(word, "[]{}<>"),
                            "ranges are not supported. Write a beginning, as in `version:6.12.*`."
                                    + QUOTES),
                    new Refusal(
                            word -> word.contains("^"),
                            "the sign ^ is not supported: a query finds or does not, nothing is"
                                    + " ranked. Leave it out, as in `folio`."),
                    new Refusal(
                            word -> has(word, "&|!"),
                            "the signs &, | and ! are not supported. Write `folio AND zswap`,"
                                    + " `folio OR zswap` or `folio -zswap`."),
                    new Refusal(
                            word -> word.contains("\\"), "backslashes are not supported." + QUOTES),
                    new Refusal(
                            word -> word.startsWith("-"),
                            "the minus goes before the field, as in `mm -title:folio`."),
                    new Refusal(
                            word -> starInside(word),
                            "a star can only end a word, as in `hugetlb*`."));

    private Refusals() {}

    /** What is wrong with a word as typed, if anything. */
    static Optional<String> advice(String word) {
        return ALL.stream()
                .filter(refusal -> refusal.isMeant.test(word))
                .map(Refusal::advice)
                .findFirst();
    }

    private static boolean isRegex(String word) {
        return word.length() > 2
                && word.startsWith("/")
                && word.endsWith("/")
                && has(word, ".*+[]$^\\");
    }

    private static boolean starInside(String word) {
        int star = word.indexOf('*');
        return star >= 0 && star < word.length() - 1;
    }

    private static boolean has(String word, String signs) {
        return word.chars().anyMatch(letter -> signs.indexOf(letter) >= 0);
    }
}
