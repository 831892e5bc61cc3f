/**
 * The commands of the command line, one class each, built by Main from the objects they need; alone
 * knows picocli.
 */
@NullMarked
package dev.kerneldigest.cli;

import org.jspecify.annotations.NullMarked;
