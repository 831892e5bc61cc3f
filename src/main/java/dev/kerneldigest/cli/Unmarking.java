package dev.kerneldigest.cli;

import dev.kerneldigest.news.Draft;

/**
 * Takes the markup from what a source wrote: makes an item's text, bold words and links of HTML.
 */
@FunctionalInterface
public interface Unmarking {
    /**
     * The draft with the text, the bold words and the links of this HTML; relative links resolve
     * against the draft's address.
     */
    Draft withHtml(Draft draft, String html);
}
