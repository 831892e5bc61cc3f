package dev.kerneldigest.web;

import java.util.List;

/**
 * A server as the admin sees it.
 *
 * @param guild its snowflake
 * @param active how many subscriptions it gets news for
 * @param pauses why the others are paused, a reason each
 */
public record ServerFigures(long guild, int active, List<String> pauses) {
    public ServerFigures {
        pauses = List.copyOf(pauses);
    }
}
