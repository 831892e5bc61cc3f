package dev.kerneldigest.discord.command;

import dev.kerneldigest.digest.Phrases;
import dev.kerneldigest.subscription.GuildSettings;
import dev.kerneldigest.subscription.Purge;
import dev.kerneldigest.subscription.Subscriptions;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** {@code /settings}: shows and changes what the server chose. Safe for many threads. */
public final class SettingsCommand implements SlashCommand {
    private static final String FORGET = "forget";
    private static final String CONFIRMED = "delete everything";

    private final Subscriptions subscriptions;
    private final SubscriptionChanges changes;
    private final Audit audit;
    private final Purge purge;

    public SettingsCommand(
            Subscriptions subscriptions, SubscriptionChanges changes, Audit audit, Purge purge) {
        this.subscriptions = subscriptions;
        this.changes = changes;
        this.audit = audit;
        this.purge = purge;
    }

    @Override
    public SlashCommandData declaration() {
        return Declarations.forManagers("settings", "Show or change this server's settings")
                .addOptions(SettingsOptions.declared())
                .addOptions(
                        Declarations.words(FORGET, "Delete all that I keep of this server")
                                .addChoice("show what would be deleted", "show")
                                .addChoice("delete everything now", CONFIRMED));
    }

    @Override
    public boolean isForManagers() {
        return true;
    }

    @Override
    public String example() {
        return "/settings timezone:Europe/Berlin quiet:22:00-07:00";
    }

    @Override
    public Reply answer(Invocation invocation) {
        Optional<String> forget = invocation.options().text(FORGET);
        if (forget.isPresent()) {
            return forget(invocation, forget.get());
        }
        try {
            GuildSettings before = subscriptions.settings(invocation.guild());
            GuildSettings wanted = SettingsOptions.read(before, invocation.options());
            if (wanted.equals(before)) {
                return reply(invocation, "settings.now", before);
            }
            subscriptions.save(wanted);
            if (!wanted.zone().equals(before.zone()) || !wanted.quiet().equals(before.quiet())) {
                subscriptions.of(invocation.guild()).forEach(changes::changed);
            }
            audit.note(invocation, "`/settings`");
            return reply(invocation, "settings.changed", wanted);
        } catch (MistakeException mistake) {
            return mistake.reply(invocation);
        }
    }

    /** Two steps, since nothing brings it back. */
    private Reply forget(Invocation invocation, String given) {
        if (!given.equals(CONFIRMED)) {
            int all = subscriptions.of(invocation.guild()).size();
            return Reply.text(invocation.answers().say("settings.forget", all, CONFIRMED));
        }
        int ended = purge.forget(invocation.guild());
        return Reply.text(invocation.answers().say("settings.forgotten", ended));
    }

    private Reply reply(Invocation invocation, String phrase, GuildSettings settings) {
        Phrases phrases = invocation.answers();
        return Reply.text(
                phrases.say(phrase, SettingsOptions.lines(settings, phrases))
                        + audit.footer(settings.guild(), phrases));
    }

    @Override
    public List<Choice> complete(Completion completion) {
        return SettingsOptions.choices(completion);
    }
}
