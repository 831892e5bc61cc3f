package dev.kerneldigest.config;

import java.util.List;

/**
 * The words that speak for a topic; {@code cs:} before a phrase makes capitals count.
 *
 * @param strong phrases that suffice alone
 * @param title phrases that suffice in a title where no strong one stands
 * @param weak phrases that only add to others
 * @param traps when phrases of these don't count
 */
public record TopicTerms(
        List<String> strong, List<String> title, List<String> weak, List<TrapEntry> traps) {
    public TopicTerms {
        strong = List.copyOf(strong);
        title = List.copyOf(title);
        weak = List.copyOf(weak);
        traps = List.copyOf(traps);
    }
}
