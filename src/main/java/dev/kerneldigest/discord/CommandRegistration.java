package dev.kerneldigest.discord;

import dev.kerneldigest.discord.command.CommandTranslations;
import dev.kerneldigest.discord.command.SlashCommand;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells Discord the commands once the first shard is ready, and only when they differ from what
 * Discord has: it takes 200 new ones a day. Where Discord fails, it tries again until it has them.
 *
 * <p>Descriptions and choices are translated; names stay English, as every example writes them.
 */
final class CommandRegistration extends ListenerAdapter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CommandRegistration.class);
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final List<CommandData> declared;
    private final Pause pause;
    private final AtomicBoolean begun = new AtomicBoolean();
    private final ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor();

    CommandRegistration(Collection<SlashCommand> commands, Pause pause) {
        this.declared =
                commands.stream()
                        .filter(SlashCommand::isTyped)
                        .map(SlashCommand::declaration)
                        .<CommandData>map(
                                one -> one.setLocalizationFunction(CommandTranslations.ALL))
                        .toList();
        this.pause = pause;
    }

    @Override
    public void onReady(ReadyEvent event) {
        if (!thread.isShutdown() && !begun.getAndSet(true)) {
            thread.execute(() -> register(event.getJDA()));
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private void register(JDA jda) {
        while (!thread.isShutdown()) {
            try {
                update(jda);
                return;
            } catch (RejectedExecutionException ended) {
                LOG.info("The commands were not registered: the connection ended first");
                return;
            } catch (RuntimeException failure) {
                LOG.warn("Discord did not take the commands cause={}", failure.toString());
            }
            try {
                pause.rest(PAUSE);
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    private void update(JDA jda) {
        List<CommandData> known =
                jda.retrieveCommands(true).complete().stream()
                        .map(CommandData::fromCommand)
                        .toList();
        if (byName(known).equals(byName(declared))) {
            LOG.info("Discord has the commands already commands={}", declared.size());
            return;
        }
        jda.updateCommands().addCommands(declared).complete();
        LOG.info("Discord took the commands commands={}", declared.size());
    }

    private static Map<String, Map<String, Object>> byName(List<CommandData> commands) {
        return commands.stream()
                .collect(
                        Collectors.toMap(
                                CommandData::getName, command -> command.toData().toMap()));
    }
}
