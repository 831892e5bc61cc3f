package dev.kerneldigest.discord.command;

/**
 * Makes text from strangers harmless in Discord Markdown: no mention, no formatting, no link of its
 * own. Safe for many threads.
 */
@FunctionalInterface
public interface Markup {
    String escape(String foreign);
}
