package dev.kerneldigest.feed;

import dev.kerneldigest.news.Draft;
import dev.kerneldigest.news.ItemKey;
import java.util.Optional;
import java.util.function.BiFunction;

/** What identifies an entry, and what it looks like as a draft. Safe for many threads. */
public interface EntryRules {
    /**
     * What identifies the entry, by the rules of its kind of source; empty when nothing tells it
     * from others.
     */
    Optional<ItemKey> key(Source source, Entry entry);

    /** The entry as plain text. */
    Draft draft(Source source, Entry entry);

    /** Puts the two halves together. */
    static EntryRules of(
            BiFunction<Source, Entry, Optional<ItemKey>> key,
            BiFunction<Source, Entry, Draft> draft) {
        return new EntryRules() {
            @Override
            public Optional<ItemKey> key(Source source, Entry entry) {
                return key.apply(source, entry);
            }

            @Override
            public Draft draft(Source source, Entry entry) {
                return draft.apply(source, entry);
            }
        };
    }
}
