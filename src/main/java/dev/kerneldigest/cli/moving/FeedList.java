package dev.kerneldigest.cli.moving;

import dev.kerneldigest.subscription.GuildId;
import java.util.List;
import java.util.Optional;

/**
 * A list of feeds as another program wrote it.
 *
 * @param guild whose it is; empty where the list does not say
 * @param zone the server's time zone as written there
 * @param remarks what of the list has no counterpart here, a line each
 */
record FeedList(
        Optional<GuildId> guild, Optional<String> zone, List<Entry> entries, List<String> remarks) {
    FeedList {
        entries = List.copyOf(entries);
        remarks = List.copyOf(remarks);
    }

    /** Whether there is nothing in it, not even what is left out. */
    boolean isEmpty() {
        return entries.isEmpty() && remarks.isEmpty();
    }

    /**
     * A feed of the list.
     *
     * @param place where it is in the file, e.g. {@code feeds[3]}
     * @param title what the list calls it; may be blank
     * @param url as the list has it
     * @param channel where it is posted, as the list has it; empty where there is no such thing
     */
    record Entry(String place, String title, String url, Optional<String> channel) {}
}
