package dev.kerneldigest.discord;

import dev.kerneldigest.digest.Phrases;
import dev.kerneldigest.discord.command.AnswerPhrases;
import dev.kerneldigest.discord.command.Choice;
import dev.kerneldigest.discord.command.Completion;
import dev.kerneldigest.discord.command.Invocation;
import dev.kerneldigest.discord.command.Recall;
import dev.kerneldigest.discord.command.Reply;
import dev.kerneldigest.discord.command.SlashCommand;
import dev.kerneldigest.subscription.ServerNews;
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
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.commands.Command;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes commands from Discord to those who answer them, each on a thread of its own: acknowledged
 * first, since Discord waits 3 s only, then answered.
 */
final class CommandListener extends ListenerAdapter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CommandListener.class);

    private static final String OLD_BUTTON = "common.oldButton";

    /** Choices offered while typing (Discord docs, "Autocomplete"). */
    private static final int MOST_CHOICES = 25;

    /** How long answers under way may take at the end. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Map<String, SlashCommand> commands = new LinkedHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile Traffic traffic = Traffic.UNHEARD;

    CommandListener(Collection<SlashCommand> commands) {
        commands.forEach(command -> this.commands.put(command.declaration().getName(), command));
    }

    /** Tells somebody how long commands take. */
    void tell(Traffic listener) {
        traffic = listener;
    }

    @Override
    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
        run(() -> answer(event));
    }

    @Override
    public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
        run(() -> complete(event));
    }

    @Override
    public void onButtonInteraction(ButtonInteractionEvent event) {
        run(() -> press(event));
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
        long begun = System.nanoTime();
        boolean well = answered(event);
        String name = commands.containsKey(event.getName()) ? event.getName() : "unknown";
        traffic.command(name, well, Duration.ofNanos(System.nanoTime() - begun));
    }

    private boolean answered(SlashCommandInteractionEvent event) {
        try {
            Invocation invocation = InvocationReader.read(event);
            boolean hidden = !invocation.isPublic();
            InteractionHook hook = event.deferReply(hidden).complete();
            Answers.show(
                    hook,
                    invocation.recall(event.getName()),
                    reply(event.getName(), invocation),
                    hidden,
                    invocation.answers());
            return true;
        } catch (RuntimeException failure) {
            LOG.error("A command was not answered command={}", event.getFullCommandName(), failure);
            return false;
        }
    }

    /**
     * A page that only who pressed can see is turned; beside a message of all, who pressed gets an
     * answer of their own.
     */
    private void press(ButtonInteractionEvent event) {
        Phrases phrases = phrases(event);
        try {
            Optional<Recall> recall =
                    Recall.read(event.getComponentId())
                            .filter(one -> lookUp(one.command()).isPresent());
            if (recall.isEmpty()) {
                event.reply(phrases.say(OLD_BUTTON)).setEphemeral(true).complete();
                return;
            }
            boolean own = event.getMessage().isEphemeral();
            InteractionHook hook =
                    own ? event.deferEdit().complete() : event.deferReply(true).complete();
            Reply reply = reply(event, recall.get());
            if (own) {
                Answers.turn(hook, recall.get(), reply, phrases);
            } else {
                Answers.show(hook, recall.get(), reply, true, phrases);
            }
        } catch (RuntimeException failure) {
            LOG.error("A press was not answered button={}", event.getComponentId(), failure);
        }
    }

    /** What is said to whoever uses something, where only they see it. */
    private static Phrases phrases(Interaction event) {
        return AnswerPhrases.of(event.getUserLocale().toLocale());
    }

    private Reply reply(ButtonInteractionEvent event, Recall recall) {
        return lookUp(recall.command())
                .flatMap(new PressReader(event, recall)::read)
                .map(invocation -> reply(recall.command(), invocation))
                .orElseGet(() -> Reply.text(phrases(event).say(OLD_BUTTON)));
    }

    /** What a button may ask again. */
    private Optional<SlashCommand> lookUp(String name) {
        return Optional.ofNullable(commands.get(name)).filter(SlashCommand::isLookUp);
    }

    private Reply reply(String name, Invocation invocation) {
        Phrases phrases = invocation.answers();
        SlashCommand command = commands.get(name);
        if (command == null) {
            return Reply.text(phrases.say("common.unknown"));
        }
        if (command.isForManagers() && !invocation.mayManage()) {
            return Reply.text(phrases.say("common.managers", name));
        }
        try {
            return ServerNews.readBy(invocation.guild(), () -> command.answer(invocation));
        } catch (RuntimeException failure) {
            LOG.error("A command failed command={} guild={}", name, invocation.guild(), failure);
            return Reply.text(phrases.say("common.failed"));
        }
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
        Completion completion = InvocationReader.read(event);
        return ServerNews.readBy(completion.guild(), () -> command.complete(completion));
    }
}
