package dev.kerneldigest.news;

import java.util.Optional;

/** Recognises items of one kind, or of a few that are told in the same way. Linear in the text. */
interface Grammar {
    /** What the item is; empty when it is none of this grammar's kinds. */
    Optional<Kind> read(Wording wording);
}
