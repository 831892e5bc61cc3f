package dev.kerneldigest.discord.command;

import dev.kerneldigest.subscription.GuildSettings;
import dev.kerneldigest.subscription.Subscriptions;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** {@code /settings}: shows and changes what the server chose. Safe for many threads. */
public final class SettingsCommand implements SlashCommand {
    private static final String ZONE = "timezone";
    private static final String HOUR = "hour";
    private static final String WEEKDAY = "weekday";

    private final Subscriptions subscriptions;
    private final SubscriptionChanges changes;

    public SettingsCommand(Subscriptions subscriptions, SubscriptionChanges changes) {
        this.subscriptions = subscriptions;
        this.changes = changes;
    }

    @Override
    public SlashCommandData declaration() {
        return Declarations.forManagers("settings", "Show or change this server's settings")
                .addOptions(
                        Declarations.completed(ZONE, "Time zone, e.g. Europe/Berlin"),
                        Declarations.words(HOUR, "When digests come unless said otherwise, HH:MM"),
                        Declarations.completed(
                                WEEKDAY, "When weekly digests come unless said otherwise"));
    }

    @Override
    public boolean isForManagers() {
        return true;
    }

    @Override
    public String example() {
        return "/settings timezone:Europe/Berlin";
    }

    @Override
    public Reply answer(Invocation invocation) {
        try {
            GuildSettings before = subscriptions.settings(invocation.guild());
            GuildSettings wanted = changed(before, invocation.options());
            if (wanted.equals(before)) {
                return Reply.text("The settings: " + line(before));
            }
            subscriptions.save(wanted);
            if (!wanted.zone().equals(before.zone())) {
                subscriptions.of(invocation.guild()).forEach(changes::changed);
            }
            return Reply.text("Changed: " + line(wanted));
        } catch (MistakeException mistake) {
            return mistake.reply();
        }
    }

    private static GuildSettings changed(GuildSettings before, Options options)
            throws MistakeException {
        Optional<String> zone = options.text(ZONE);
        Optional<String> hour = options.text(HOUR);
        Optional<String> weekday = options.text(WEEKDAY);
        return new GuildSettings(
                before.guild(),
                zone.isPresent() ? Times.zone(zone.get()) : before.zone(),
                hour.isPresent() ? Times.time(hour.get()) : before.hour(),
                weekday.isPresent() ? Times.day(weekday.get()) : before.weekday());
    }

    private static String line(GuildSettings settings) {
        return "time zone `%s`, digests at %s, weekly ones on %s. New subscriptions go by these times."
                .formatted(settings.zone(), settings.hour(), Times.name(settings.weekday()) + "s");
    }

    @Override
    public List<Choice> complete(Completion completion) {
        List<String> names =
                completion.option().equals(WEEKDAY)
                        ? Stream.of(DayOfWeek.values()).map(Times::name).toList()
                        : ZoneId.getAvailableZoneIds().stream().sorted().toList();
        return Nearest.holding(completion.typed(), names).stream().map(Choice::of).toList();
    }
}
