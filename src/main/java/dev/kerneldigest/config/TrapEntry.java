package dev.kerneldigest.config;

import java.util.List;

/**
 * When terms of a topic don't count.
 *
 * @param terms terms of the topic, written as there
 * @param needs the item must hold one of these too; none asks for nothing
 * @param unless the item must hold none of these
 * @param except longer phrases within which they don't count
 */
public record TrapEntry(
        List<String> terms, List<String> needs, List<String> unless, List<String> except) {
    public TrapEntry {
        terms = List.copyOf(terms);
        needs = List.copyOf(needs);
        unless = List.copyOf(unless);
        except = List.copyOf(except);
    }
}
