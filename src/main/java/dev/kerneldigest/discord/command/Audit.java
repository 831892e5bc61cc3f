package dev.kerneldigest.discord.command;

import dev.kerneldigest.digest.Phrases;
import dev.kerneldigest.subscription.Change;
import dev.kerneldigest.subscription.ChangeLog;
import dev.kerneldigest.subscription.GuildId;
import dev.kerneldigest.subscription.UserId;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down who changed what for a server, and tells of the last time. Safe for many threads. */
public final class Audit {
    private static final Logger LOG = LoggerFactory.getLogger(Audit.class);

    private final ChangeLog log;
    private final InstantSource clock;

    public Audit(ChangeLog log, InstantSource clock) {
        this.log = log;
        this.clock = clock;
    }

    /**
     * Notes a change that was made.
     *
     * @param what in Markdown of ours, in one line; what somebody typed is quoted as code
     */
    void note(Invocation invocation, String what) {
        UserId user = new UserId(invocation.user());
        log.add(new Change(invocation.guild(), clock.instant(), user, what));
        LOG.info(
                "A server was set up otherwise guild={} user={} what=\"{}\"",
                invocation.guild(),
                user,
                what);
    }

    /** The last change in a small line below an answer, with a line break before; else blank. */
    String footer(GuildId guild, Phrases phrases) {
        return log.latest(guild, 1).stream()
                .findFirst()
                .map(change -> "\n-# " + line(change, phrases))
                .orElse("");
    }

    private static String line(Change change, Phrases phrases) {
        return phrases.say(
                "audit.last",
                "<@" + change.by() + ">",
                "<t:" + change.at().getEpochSecond() + ":R>",
                change.what());
    }
}
