package dev.kerneldigest.discord.command;

import dev.kerneldigest.digest.Excerpt;
import dev.kerneldigest.digest.Excerpt.Piece;
import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.search.Fragment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a search found.
 *
 * @param items the best first
 * @param fragments where the words are in them, by the number of the item
 * @param note a sentence on words that could not be used
 */
public record Findings(
        List<ArchivedItem> items, Map<Long, Fragment> fragments, Optional<String> note) {
    public Findings {
        items = List.copyOf(items);
        fragments = Map.copyOf(fragments);
    }

    /** Items that were not found by words. */
    public static Findings of(List<ArchivedItem> items) {
        return new Findings(items, Map.of(), Optional.empty());
    }

    /** The pieces to show, by the number of the item; those without a hit show nothing new. */
    Map<Long, Excerpt> excerpts() {
        return fragments.entrySet().stream()
                .filter(one -> !one.getValue().marks().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, one -> excerpt(one.getValue())));
    }

    private static Excerpt excerpt(Fragment fragment) {
        List<Piece> pieces = new ArrayList<>();
        int done = 0;
        for (Fragment.Mark mark : fragment.marks()) {
            pieces.add(new Piece(fragment.text().substring(done, mark.start()), false));
            pieces.add(new Piece(fragment.text().substring(mark.start(), mark.end()), true));
            done = mark.end();
        }
        pieces.add(new Piece(fragment.text().substring(done), false));
        return new Excerpt(pieces);
    }
}
