/** The slash commands, in terms of the domain; of JDA they know only how a command is declared. */
@NullMarked
package dev.kerneldigest.discord.command;

import org.jspecify.annotations.NullMarked;
