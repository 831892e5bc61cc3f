/** Composes items into a digest that fits a reader and a message's limits; pure. */
@NullMarked
package dev.kerneldigest.digest;

import org.jspecify.annotations.NullMarked;
