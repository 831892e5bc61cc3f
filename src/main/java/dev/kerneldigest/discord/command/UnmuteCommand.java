package dev.kerneldigest.discord.command;

import dev.kerneldigest.digest.Phrases;
import dev.kerneldigest.subscription.GuildSettings;
import dev.kerneldigest.subscription.Mutes;
import dev.kerneldigest.subscription.Subscriptions;
import java.util.List;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** {@code /unmute}: takes a {@code /mute} back. Safe for many threads. */
public final class UnmuteCommand implements SlashCommand {
    private final Subscriptions subscriptions;
    private final Audit audit;

    public UnmuteCommand(Subscriptions subscriptions, Audit audit) {
        this.subscriptions = subscriptions;
        this.audit = audit;
    }

    @Override
    public SlashCommandData declaration() {
        return Declarations.forManagers("unmute", "Take back a muted word")
                .addOptions(
                        Declarations.completed(MuteCommand.WORD, "Which one").setRequired(true));
    }

    @Override
    public boolean isForManagers() {
        return true;
    }

    @Override
    public String example() {
        return "/unmute word:benchmark";
    }

    @Override
    public Reply answer(Invocation invocation) {
        String word = Mutes.fold(invocation.options().text(MuteCommand.WORD).orElse(""));
        GuildSettings settings = subscriptions.settings(invocation.guild());
        Mutes mutes = settings.taste().mutes();
        if (!mutes.words().contains(word)) {
            return Reply.text(unknown(word, mutes, invocation.answers()));
        }
        subscriptions.save(settings.withTaste(settings.taste().withMutes(mutes.without(word))));
        audit.note(invocation, "unmuted `%s`".formatted(Code.inline(word)));
        return Reply.text(invocation.answers().say("unmute.done", Code.inline(word)));
    }

    private static String unknown(String word, Mutes mutes, Phrases phrases) {
        if (mutes.words().isEmpty()) {
            return phrases.say("unmute.none");
        }
        List<String> nearest =
                Nearest.to(word, mutes.words(), 3).stream().map(Code::inline).toList();
        return phrases.say("unmute.unknown", Code.inline(word), String.join("`, `", nearest));
    }

    @Override
    public List<Choice> complete(Completion completion) {
        List<String> words =
                subscriptions.settings(completion.guild()).taste().mutes().words().stream()
                        .sorted()
                        .toList();
        return Nearest.holding(completion.typed(), words).stream().map(Choice::of).toList();
    }
}
