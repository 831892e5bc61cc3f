package dev.kerneldigest;

import dev.kerneldigest.cli.Verdict;
import dev.kerneldigest.discord.Enquiry;
import dev.kerneldigest.store.Database;
import dev.kerneldigest.store.SqlSubscriptions;
import dev.kerneldigest.subscription.ChannelId;
import dev.kerneldigest.subscription.Subscription;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Looks at what the bot may do in the channels that are subscribed. */
record ChannelCheckup(Optional<Database> database, Enquiry enquiry) {
    private static final String CHANNELS = "channels";

    /** Each takes a request or two, and Discord has the bot's own to answer. */
    private static final int MOST = 50;

    /**
     * Looks.
     *
     * @param self the bot's number
     */
    void look(long self, Consumer<Verdict> verdicts) throws IOException {
        if (database.isEmpty()) {
            verdicts.accept(new Verdict.Note(CHANNELS, "which are subscribed cannot be read now"));
            return;
        }
        List<ChannelId> subscribed = subscribed(database.get());
        List<ChannelId> looked = subscribed.stream().limit(MOST).toList();
        int well = 0;
        for (ChannelId channel : looked) {
            Enquiry.Access access = enquiry.access(channel, self);
            wrong(channel, access).ifPresent(verdicts);
            well += access instanceof Enquiry.Access.Enough ? 1 : 0;
        }
        String rest =
                subscribed.size() > MOST
                        ? ", %d were not asked about".formatted(subscribed.size() - MOST)
                        : "";
        verdicts.accept(
                new Verdict.Well(
                        CHANNELS,
                        "%d are subscribed, the bot may post in %d of %d%s"
                                .formatted(subscribed.size(), well, looked.size(), rest)));
    }

    private static List<ChannelId> subscribed(Database database) {
        return new SqlSubscriptions(database)
                .all().stream()
                        .filter(subscription -> !subscription.isPersonal())
                        .map(Subscription::channel)
                        .distinct()
                        .toList();
    }

    private static Optional<Verdict> wrong(ChannelId id, Enquiry.Access access) {
        return switch (access) {
            case Enquiry.Access.Enough() -> Optional.empty();
            case Enquiry.Access.Gone() ->
                    Optional.of(
                            new Verdict.Wrong(
                                    "channel " + id,
                                    "is gone: /unsubscribe what it was for, or invite the bot"
                                            + " again if its server removed it"));
            case Enquiry.Access.Lacking(String name, List<String> lacking) ->
                    Optional.of(
                            new Verdict.Wrong(
                                    "channel " + (name.isEmpty() ? id.toString() : "#" + name),
                                    "the bot lacks %s: give it that in the channel's settings, \"Permissions\""
                                            .formatted(String.join(", ", lacking))));
        };
    }
}
