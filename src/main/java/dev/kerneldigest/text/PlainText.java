package dev.kerneldigest.text;

import java.util.List;

/**
 * What an HTML fragment says, without its markup.
 *
 * @param text on one line, words parted where a reader sees them parted; may be blank
 * @param bold what stands in {@code <b>} or {@code <strong>}, in order, none blank
 * @param links in order
 */
public record PlainText(String text, List<String> bold, List<Hyperlink> links) {
    public PlainText {
        bold = List.copyOf(bold);
        links = List.copyOf(links);
    }
}
