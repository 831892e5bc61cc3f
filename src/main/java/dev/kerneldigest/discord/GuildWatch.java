package dev.kerneldigest.discord;

import dev.kerneldigest.subscription.Departures;
import dev.kerneldigest.subscription.GuildId;
import dev.kerneldigest.subscription.Subscription;
import dev.kerneldigest.subscription.Subscriptions;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.guild.GuildLeaveEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes which servers the bot was taken out of, and which took it back. An outage of a server at
 * Discord is neither.
 */
public final class GuildWatch extends ListenerAdapter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GuildWatch.class);

    /** A server's shard is its number's upper part, modulo (Discord docs, "Sharding"). */
    private static final int SHARD_BITS = 22;

    private final Departures departures;
    private final Subscriptions subscriptions;
    private final InstantSource clock;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();

    public GuildWatch(Departures departures, Subscriptions subscriptions, InstantSource clock) {
        this.departures = departures;
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    @Override
    public void onGuildLeave(GuildLeaveEvent event) {
        run(() -> left(new GuildId(event.getGuild().getIdLong())));
    }

    @Override
    public void onGuildJoin(GuildJoinEvent event) {
        run(() -> departures.returned(new GuildId(event.getGuild().getIdLong())));
    }

    /** What happened while nobody listened. */
    @Override
    public void onReady(ReadyEvent event) {
        run(() -> compare(event.getJDA()));
    }

    /** Lets what is under way end. */
    @Override
    public void close() {
        thread.close();
    }

    private void compare(JDA jda) {
        subscriptions.all().stream()
                .filter(Predicate.not(Subscription::isPersonal))
                .map(Subscription::guild)
                .distinct()
                .filter(guild -> isOf(jda.getShardInfo(), guild))
                .forEach(guild -> {
                    if (isKnown(jda, guild)) {
                        departures.returned(guild);
                    } else {
                        left(guild);
                    }
                });
    }

    private void left(GuildId guild) {
        departures.left(guild, clock.instant());
        LOG.info("The bot is not in a server any more guild={}", guild);
    }

    private static boolean isKnown(JDA jda, GuildId guild) {
        return jda.getGuildById(guild.value()) != null || jda.isUnavailable(guild.value());
    }

    private static boolean isOf(JDA.ShardInfo shard, GuildId guild) {
        return Long.remainderUnsigned(guild.value() >>> SHARD_BITS, shard.getShardTotal())
                == shard.getShardId();
    }

    private void run(Runnable work) {
        thread.execute(() -> {
            try {
                work.run();
            } catch (RuntimeException failure) {
                LOG.error("A server's coming or going was not noted", failure);
            }
        });
    }
}
