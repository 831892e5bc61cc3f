package dev.kerneldigest.discord.command;

import dev.kerneldigest.subscription.GuildSettings;
import dev.kerneldigest.subscription.Mutes;
import dev.kerneldigest.subscription.Subscriptions;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/**
 * {@code /mute}: the server leaves out stories with a word in their title. Safe for many threads.
 */
public final class MuteCommand implements SlashCommand {
    static final String WORD = "word";

    private final Subscriptions subscriptions;
    private final Audit audit;

    public MuteCommand(Subscriptions subscriptions, Audit audit) {
        this.subscriptions = subscriptions;
        this.audit = audit;
    }

    @Override
    public SlashCommandData declaration() {
        return Declarations.forManagers("mute", "Leave out stories with a word in their title")
                .addOptions(
                        Declarations.words(WORD, "A word or a phrase, e.g. Rust")
                                .setRequired(true));
    }

    @Override
    public boolean isForManagers() {
        return true;
    }

    @Override
    public String example() {
        return "/mute word:benchmark";
    }

    @Override
    public Reply answer(Invocation invocation) {
        try {
            String word = Mutes.fold(invocation.options().text(WORD).orElse(""));
            GuildSettings settings = subscriptions.settings(invocation.guild());
            Mutes mutes = settings.taste().mutes();
            if (mutes.words().contains(word)) {
                return Reply.text(invocation.answers().say("mute.already", Code.inline(word)));
            }
            check(word, mutes);
            subscriptions.save(settings.withTaste(settings.taste().withMutes(mutes.with(word))));
            audit.note(invocation, "muted `%s`".formatted(Code.inline(word)));
            return Reply.text(invocation.answers().say("mute.done", Code.inline(word)));
        } catch (MistakeException mistake) {
            return mistake.reply(invocation);
        }
    }

    private static void check(String word, Mutes mutes) throws MistakeException {
        if (word.isEmpty()) {
            throw MistakeException.of("mistake.noWord");
        }
        if (word.length() > Mutes.LONGEST) {
            throw MistakeException.of("mistake.longWord", Mutes.LONGEST);
        }
        if (mutes.words().size() >= Mutes.MOST) {
            throw MistakeException.of("mistake.manyWords", Mutes.MOST);
        }
    }
}
