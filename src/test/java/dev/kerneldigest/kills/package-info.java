/** Kills the real program hundreds of times while news comes in, and counts what became of it. */
@NullMarked
package dev.kerneldigest.kills;

import org.jspecify.annotations.NullMarked;
