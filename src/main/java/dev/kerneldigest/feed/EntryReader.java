package dev.kerneldigest.feed;

import dev.kerneldigest.news.Draft;
import dev.kerneldigest.news.ItemKey;
import java.util.function.BiFunction;

/** Makes a news item's identity and draft of a feed's entry. Safe for many threads. */
public interface EntryReader {
    /** What identifies the entry, by the rules of its kind of source. */
    ItemKey key(Source source, Entry entry);

    /** The entry as plain text. */
    Draft draft(Source source, Entry entry);

    /** Puts the two halves together. */
    static EntryReader of(
            BiFunction<Source, Entry, ItemKey> key, BiFunction<Source, Entry, Draft> draft) {
        return new EntryReader() {
            @Override
            public ItemKey key(Source source, Entry entry) {
                return key.apply(source, entry);
            }

            @Override
            public Draft draft(Source source, Entry entry) {
                return draft.apply(source, entry);
            }
        };
    }
}
