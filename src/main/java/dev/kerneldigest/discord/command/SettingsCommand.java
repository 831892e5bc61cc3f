package dev.kerneldigest.discord.command;

import dev.kerneldigest.subscription.GuildSettings;
import dev.kerneldigest.subscription.Subscriptions;
import java.util.List;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** {@code /settings}: shows and changes what the server chose. Safe for many threads. */
public final class SettingsCommand implements SlashCommand {
    private final Subscriptions subscriptions;
    private final SubscriptionChanges changes;
    private final Audit audit;

    public SettingsCommand(Subscriptions subscriptions, SubscriptionChanges changes, Audit audit) {
        this.subscriptions = subscriptions;
        this.changes = changes;
        this.audit = audit;
    }

    @Override
    public SlashCommandData declaration() {
        return Declarations.forManagers("settings", "Show or change this server's settings")
                .addOptions(SettingsOptions.declared());
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

    private Reply reply(String opening, GuildSettings settings) {
        return Reply.text(
                opening + SettingsOptions.lines(settings) + audit.footer(settings.guild()));
    }

    @Override
    public List<Choice> complete(Completion completion) {
        return SettingsOptions.choices(completion);
    }
}
