/** {@code Main}: reads the command line and settings, builds the objects, starts and stops them. */
@NullMarked
package dev.kerneldigest;

import org.jspecify.annotations.NullMarked;
