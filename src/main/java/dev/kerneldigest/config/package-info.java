/** The settings, read once, checked all together, as records. */
@NullMarked
package dev.kerneldigest.config;

import org.jspecify.annotations.NullMarked;
