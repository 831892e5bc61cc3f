/** Full-text look-ups over the archive. */
@NullMarked
package dev.kerneldigest.search;

import org.jspecify.annotations.NullMarked;
