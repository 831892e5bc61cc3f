/**
 * Decides which topics an item belongs to, and which stored queries match it; alone knows Lucene,
 * with search.
 */
@NullMarked
package dev.kerneldigest.topic;

import org.jspecify.annotations.NullMarked;
