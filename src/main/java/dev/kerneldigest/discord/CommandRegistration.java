package dev.kerneldigest.discord;

import dev.kerneldigest.discord.command.SlashCommand;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells Discord the commands once the first shard is ready, and only when they differ from what
 * Discord has: it takes 200 new ones a day.
 */
final class CommandRegistration extends ListenerAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(CommandRegistration.class);

    private final List<CommandData> declared;
    private final AtomicBoolean done = new AtomicBoolean();

    CommandRegistration(Collection<SlashCommand> commands) {
        declared = commands.stream().<CommandData>map(SlashCommand::declaration).toList();
    }

    @Override
    public void onReady(ReadyEvent event) {
        if (done.getAndSet(true)) {
            return;
        }
        JDA jda = event.getJDA();
        jda.retrieveCommands(true).queue(known -> update(jda, known), this::failed);
    }

    private void update(JDA jda, List<Command> known) {
        if (byName(known.stream().map(CommandData::fromCommand).toList())
                .equals(byName(declared))) {
            LOG.info("Discord has the commands already commands={}", declared.size());
            return;
        }
        jda.updateCommands()
                .addCommands(declared)
                .queue(
                        now -> LOG.info("Discord took the commands commands={}", now.size()),
                        this::failed);
    }

    private static Map<String, Map<String, Object>> byName(List<CommandData> commands) {
        return commands.stream()
                .collect(
                        Collectors.toMap(
                                CommandData::getName, command -> command.toData().toMap()));
    }

    /** The next ready shard or session tries again. */
    private void failed(Throwable failure) {
        done.set(false);
        LOG.warn("Discord did not take the commands cause={}", failure.toString());
    }
}
