@NullMarked
package dev.kerneldigest.store;

import org.jspecify.annotations.NullMarked;
