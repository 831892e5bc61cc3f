@NullMarked
package dev.kerneldigest.schedule;

import org.jspecify.annotations.NullMarked;
