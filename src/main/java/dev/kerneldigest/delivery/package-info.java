/**
 * The outbox: claims what is due, sends it through the messenger it declares, records what became
 * of it.
 */
@NullMarked
package dev.kerneldigest.delivery;

import org.jspecify.annotations.NullMarked;
