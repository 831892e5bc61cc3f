/**
 * What servers own as files: our own JSON, other bots' lists of feeds, OPML; and the commands that
 * write and read them.
 */
@NullMarked
package dev.kerneldigest.cli.moving;

import org.jspecify.annotations.NullMarked;
