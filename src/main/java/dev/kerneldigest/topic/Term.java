package dev.kerneldigest.topic;

import java.util.List;

/**
 * A word or phrase that speaks for a topic, and when it does not.
 *
 * <p>A phrase matches whole words in any case, singular and plural alike, a hyphen being as good as
 * a space; with {@code cs:} before it, capitals count ({@code cs:FUSE}). {@code fork()} is only the
 * function, {@code rcu_*} every name that begins so, {@code x.y} the number of any kernel version.
 *
 * @param phrase the words
 * @param weight what it is worth
 * @param needs the item must hold one of these phrases too; none asks for nothing
 * @param unless the item must hold none of these phrases
 * @param except longer phrases within which it does not count: {@code scheduler}, except {@code I/O
 *     scheduler}
 */
public record Term(
        String phrase,
        Weight weight,
        List<String> needs,
        List<String> unless,
        List<String> except) {
    public Term {
        needs = List.copyOf(needs);
        unless = List.copyOf(unless);
        except = List.copyOf(except);
        if (phrase.isBlank()) {
            throw new IllegalArgumentException("a term has at least one word");
        }
    }

    /** A term without traps. */
    public static Term of(String phrase, Weight weight) {
        return new Term(phrase, weight, List.of(), List.of(), List.of());
    }
}
