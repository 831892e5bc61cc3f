/**
 * Turns HTML from strangers into safe plain text with the right word boundaries; alone knows jsoup.
 */
@NullMarked
package dev.kerneldigest.text;

import org.jspecify.annotations.NullMarked;
