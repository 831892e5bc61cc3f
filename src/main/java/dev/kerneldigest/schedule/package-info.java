/** Rings the bell: Quartz jobs of one line each; alone knows Quartz. */
@NullMarked
package dev.kerneldigest.schedule;

import org.jspecify.annotations.NullMarked;
