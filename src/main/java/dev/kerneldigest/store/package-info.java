/**
 * Implements the interfaces that the others declare, in SQL; alone knows JDBI, Flyway and java.sql.
 */
@NullMarked
package dev.kerneldigest.store;

import org.jspecify.annotations.NullMarked;
