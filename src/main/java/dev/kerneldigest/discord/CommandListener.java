package dev.kerneldigest.discord;

import dev.kerneldigest.digest.Message;
import dev.kerneldigest.discord.command.Choice;
import dev.kerneldigest.discord.command.Invocation;
import dev.kerneldigest.discord.command.Reply;
import dev.kerneldigest.discord.command.SlashCommand;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.utils.messages.MessageEditBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes commands from Discord to those who answer them, each on a thread of its own: acknowledged
 * first, since Discord waits 3 s only, then answered.
 */
final class CommandListener extends ListenerAdapter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CommandListener.class);

    /** Characters of a plain message (Discord docs, "Create Message"). */
    private static final int MOST_TEXT = 2000;

    /** Choices offered while typing (Discord docs, "Autocomplete"). */
    private static final int MOST_CHOICES = 25;

    /** How long answers under way may take at the end. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Map<String, SlashCommand> commands = new LinkedHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    CommandListener(Collection<SlashCommand> commands) {
        commands.forEach(command -> this.commands.put(command.declaration().getName(), command));
    }

    @Override
    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
        run(() -> answer(event));
    }

    @Override
    public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
        run(() -> complete(event));
    }

    /** No button has a meaning yet; those of older versions are answered all the same. */
    @Override
    public void onButtonInteraction(ButtonInteractionEvent event) {
        event.reply("This button no longer does anything. `/help` lists what I can do.")
                .setEphemeral(true)
                .queue(
                        _ -> {},
                        failure ->
                                LOG.warn("A button was not answered cause={}", failure.toString()));
    }

    /**
     * Lets answers under way end, without interrupting them: H2 closes its file on an interrupt.
     */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("Answers to commands are left behind");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** What comes after the end stays unanswered, as it would a moment later. */
    private void run(Runnable work) {
        if (!threads.isShutdown()) {
            threads.execute(work);
        }
    }

    private void answer(SlashCommandInteractionEvent event) {
        try {
            Optional<Invocation> invocation = InvocationReader.read(event);
            boolean hidden = invocation.filter(Invocation::isPublic).isEmpty();
            InteractionHook hook = event.deferReply(hidden).complete();
            Reply reply =
                    invocation
                            .map(given -> reply(event.getName(), given))
                            .orElse(Reply.text("I answer in servers only that I was invited to."));
            show(hook, reply, hidden);
        } catch (RuntimeException failure) {
            LOG.error("A command was not answered command={}", event.getFullCommandName(), failure);
        }
    }

    private Reply reply(String name, Invocation invocation) {
        SlashCommand command = commands.get(name);
        if (command == null) {
            return Reply.text("I do not know this command any more. `/help` lists what I can do.");
        }
        if (command.isForManagers() && !invocation.mayManage()) {
            return Reply.text("Only people with **Manage Server** may use `/" + name + "` here.");
        }
        try {
            return command.answer(invocation);
        } catch (RuntimeException failure) {
            LOG.error("A command failed command={} guild={}", name, invocation.guild(), failure);
            return Reply.text(
                    "Something went wrong on my side, and it is in my log. Please try again later.");
        }
    }

    private static void show(InteractionHook hook, Reply reply, boolean hidden) {
        switch (reply) {
            case Reply.Text text ->
                    hook.editOriginal(
                                    new MessageEditBuilder()
                                            .setContent(cut(text.markdown()))
                                            .setSuppressEmbeds(true)
                                            .setAllowedMentions(List.of())
                                            .build())
                            .complete();
            case Reply.Messages messages -> show(hook, messages.messages(), hidden);
        }
    }

    private static void show(InteractionHook hook, List<Message> messages, boolean hidden) {
        hook.editOriginal(
                        new MessageEditBuilder()
                                .useComponentsV2()
                                .setComponents(Rendering.container(messages.getFirst()))
                                .setAllowedMentions(List.of())
                                .build())
                .complete();
        messages.stream()
                .skip(1)
                .forEach(message ->
                        hook.sendMessage(Rendering.body(message)).setEphemeral(hidden).complete());
    }

    private static String cut(String text) {
        return text.length() <= MOST_TEXT ? text : text.substring(0, MOST_TEXT - 1) + "…";
    }

    private void complete(CommandAutoCompleteInteractionEvent event) {
        try {
            event.replyChoices(
                            choices(event).stream()
                                    .limit(MOST_CHOICES)
                                    .map(one -> new Command.Choice(one.name(), one.value()))
                                    .toList())
                    .complete();
        } catch (RuntimeException failure) {
            LOG.warn("Choices were not offered command={}", event.getFullCommandName(), failure);
        }
    }

    private List<Choice> choices(CommandAutoCompleteInteractionEvent event) {
        SlashCommand command = commands.get(event.getName());
        if (command == null) {
            return List.of();
        }
        return InvocationReader.read(event).map(command::complete).orElse(List.of());
    }
}
