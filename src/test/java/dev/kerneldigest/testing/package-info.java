/** What tests of several packages share. */
@NullMarked
package dev.kerneldigest.testing;

import org.jspecify.annotations.NullMarked;
