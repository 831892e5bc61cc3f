/** A farm of feeds on loopback, to measure with: its server, and how it is told what to serve. */
@NullMarked
package dev.kerneldigest.farm;

import org.jspecify.annotations.NullMarked;
