/**
 * What a news item is, what makes two the same item or the same story, and the archive that keeps
 * each once.
 */
@NullMarked
package dev.kerneldigest.news;

import org.jspecify.annotations.NullMarked;
