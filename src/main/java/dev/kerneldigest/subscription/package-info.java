/** Which channel of which server wants which topics or queries, and when. */
@NullMarked
package dev.kerneldigest.subscription;

import org.jspecify.annotations.NullMarked;
