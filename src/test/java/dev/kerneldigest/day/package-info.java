/** Ticks through a day of many sources, some of them in trouble, and judges what became of it. */
@NullMarked
package dev.kerneldigest.day;

import org.jspecify.annotations.NullMarked;
