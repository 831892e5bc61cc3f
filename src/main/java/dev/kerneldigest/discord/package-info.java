/** Slash commands, rendering, and the messenger for Discord; alone knows JDA. */
@NullMarked
package dev.kerneldigest.discord;

import org.jspecify.annotations.NullMarked;
