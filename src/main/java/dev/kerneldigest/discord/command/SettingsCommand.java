package dev.kerneldigest.discord.command;

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
                return reply("The settings: ", before);
            }
            subscriptions.save(wanted);
            if (!wanted.zone().equals(before.zone()) || !wanted.quiet().equals(before.quiet())) {
                subscriptions.of(invocation.guild()).forEach(changes::changed);
            }
            audit.note(invocation, "`/settings`");
            return reply("Changed: ", wanted);
        } catch (MistakeException mistake) {
            return mistake.reply();
        }
    }

    /** Two steps, since nothing brings it back. */
    private Reply forget(Invocation invocation, String given) {
        if (!given.equals(CONFIRMED)) {
            return Reply.text(
                    "That would delete %d subscriptions, all settings and who changed what. To confirm: `/settings forget:%s`."
                            .formatted(subscriptions.of(invocation.guild()).size(), CONFIRMED));
        }
        int ended = purge.forget(invocation.guild());
        return Reply.text(
                "Deleted: %d subscriptions, all settings and who changed what. What was posted stays in the channels."
                        .formatted(ended));
    }

    private Reply reply(String opening, GuildSettings settings) {
        return Reply.text(
                opening + SettingsOptions.lines(settings) + audit.footer(settings.guild()));
    }

    @Override
    public List<Choice> complete(Completion completion) {
        return SettingsOptions.choices(completion);
    }
}
