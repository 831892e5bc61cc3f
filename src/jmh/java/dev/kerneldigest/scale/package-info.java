/** How many servers one bot can serve: a day, ticked second by second. */
@NullMarked
package dev.kerneldigest.scale;

import org.jspecify.annotations.NullMarked;
