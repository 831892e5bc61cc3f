package dev.kerneldigest.search;

import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.news.NewsArchive;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexWriter;

/**
 * What is written beside each commit of the index, to know later whether it is still of use.
 *
 * @param format of the documents
 * @param highest the highest number indexed
 * @param settled the number up to which no late item is awaited
 * @param key the key of the item of that number: another archive has another there
 */
record IndexMark(String format, long highest, long settled, String key) {
    static IndexMark of(ArchivedItem last, long settled) {
        return new IndexMark(ItemDocument.FORMAT, last.id(), settled, last.item().key().value());
    }

    /** The mark of the last commit, if there is one. */
    static Optional<IndexMark> of(IndexWriter writer) {
        Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
        if (data == null) {
            return Optional.empty();
        }
        Map<String, String> values = new HashMap<>();
        data.forEach(entry -> values.put(entry.getKey(), entry.getValue()));
        try {
            return Optional.of(
                    new IndexMark(
                            values.getOrDefault("format", ""),
                            Long.parseLong(values.getOrDefault("highest", "")),
                            Long.parseLong(values.getOrDefault("settled", "")),
                            values.getOrDefault("key", "")));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    void put(IndexWriter writer) {
        Map<String, String> values =
                Map.of(
                        "format",
                        format,
                        "highest",
                        Long.toString(highest),
                        "settled",
                        Long.toString(settled),
                        "key",
                        key);
        writer.setLiveCommitData(values.entrySet());
    }

    boolean fits(NewsArchive archive) {
        return format.equals(ItemDocument.FORMAT)
                && archive.item(highest)
                        .filter(it -> it.item().key().value().equals(key))
                        .isPresent();
    }
}
