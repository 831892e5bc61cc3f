/** What the fuzz targets of several packages share, and what starts them. */
@NullMarked
package dev.kerneldigest.fuzz;

import org.jspecify.annotations.NullMarked;
