package dev.kerneldigest.discord.command;

import dev.kerneldigest.digest.Phrases;
import dev.kerneldigest.subscription.GuildSettings;
import dev.kerneldigest.subscription.PaidArticles;
import dev.kerneldigest.subscription.QuietHours;
import dev.kerneldigest.subscription.Taste;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;

/** The options of {@code /settings}: what a server may choose. */
final class SettingsOptions {
    private static final String ZONE = "timezone";
    private static final String HOUR = "hour";
    private static final String WEEKDAY = "weekday";
    private static final String QUIET = "quiet";
    private static final String LANGUAGE = "language";
    private static final String PAID = "paid";
    private static final String OFF = "off";

    /** The languages that posts can be written in, by their tags. */
    private static final List<String> LANGUAGES =
            Phrases.LANGUAGES.stream().map(Locale::toLanguageTag).toList();

    private SettingsOptions() {}

    static List<OptionData> declared() {
        return List.of(
                Declarations.completed(ZONE, "Time zone, e.g. Europe/Berlin"),
                Declarations.words(HOUR, "When digests come unless said otherwise, HH:MM"),
                Declarations.completed(WEEKDAY, "When weekly digests come unless said otherwise"),
                Declarations.completed(QUIET, "When nothing is posted, e.g. 22:00-07:00, or off"),
                Declarations.completed(LANGUAGE, "Language of the digests: en, de or fr"),
                Declarations.words(PAID, "Articles for the source's subscribers only")
                        .addChoice("mark them with [$]", "mark")
                        .addChoice("leave them out", "hide")
                        .addChoice("post them once they are free", "delay"));
    }

    /** What the server has once the options given are followed. */
    static GuildSettings read(GuildSettings before, Options options) throws MistakeException {
        Optional<String> zone = options.text(ZONE);
        Optional<String> hour = options.text(HOUR);
        Optional<String> weekday = options.text(WEEKDAY);
        Optional<String> quiet = options.text(QUIET);
        return new GuildSettings(
                before.guild(),
                zone.isPresent() ? Times.zone(zone.get()) : before.zone(),
                hour.isPresent() ? Times.time(hour.get()) : before.hour(),
                weekday.isPresent() ? Times.day(weekday.get()) : before.weekday(),
                quiet.isPresent() ? quiet(quiet.get()) : before.quiet(),
                taste(before.taste(), options));
    }

    private static Taste taste(Taste before, Options options) throws MistakeException {
        Optional<String> language = options.text(LANGUAGE);
        Optional<String> paid = options.text(PAID);
        Taste spoken =
                language.isPresent() ? before.withLanguage(language(language.get())) : before;
        return paid.isPresent() ? spoken.withPaid(paid(paid.get())) : spoken;
    }

    private static Optional<QuietHours> quiet(String given) throws MistakeException {
        if (given.equalsIgnoreCase(OFF)) {
            return Optional.empty();
        }
        String[] ends = given.split("\\s*[-–—]\\s*", -1);
        if (ends.length != 2) {
            throw MistakeException.of("mistake.quiet", Code.inline(given));
        }
        LocalTime from = Times.time(ends[0]);
        LocalTime to = Times.time(ends[1]);
        if (from.equals(to)) {
            throw MistakeException.of("mistake.quietLength", from.toString(), to.toString());
        }
        return Optional.of(new QuietHours(from, to));
    }

    private static Locale language(String given) throws MistakeException {
        Optional<String> known = LANGUAGES.stream().filter(given::equalsIgnoreCase).findFirst();
        if (known.isEmpty()) {
            throw MistakeException.of(
                    "mistake.language",
                    Code.inline(given),
                    String.join("`, `", Nearest.to(given, LANGUAGES, 3)));
        }
        return Locale.forLanguageTag(known.get());
    }

    private static PaidArticles paid(String given) throws MistakeException {
        return Stream.of(PaidArticles.values())
                .filter(choice -> choice.name().equalsIgnoreCase(given))
                .findFirst()
                .orElseThrow(() -> MistakeException.of("mistake.paid", Code.inline(given)));
    }

    static List<Choice> choices(Completion completion) {
        if (completion.option().equals(WEEKDAY)) {
            return Times.days(completion);
        }
        List<String> names =
                switch (completion.option()) {
                    case ZONE -> ZoneId.getAvailableZoneIds().stream().sorted().toList();
                    case QUIET -> List.of("22:00-07:00", "23:00-08:00", "00:00-08:00", OFF);
                    case LANGUAGE -> LANGUAGES;
                    default -> List.of();
                };
        return Nearest.holding(completion.typed(), names).stream().map(Choice::of).toList();
    }

    /** What a server has, in a few lines. */
    static String lines(GuildSettings settings, Phrases phrases) {
        Taste taste = settings.taste();
        int muted = taste.mutes().words().size();
        return phrases.say(
                        "settings.times",
                        settings.zone().getId(),
                        settings.hour().toString(),
                        Times.name(settings.weekday(), phrases.language()))
                + "\n"
                + phrases.say(
                        "settings.taste",
                        settings.quiet()
                                .map(QuietHours::toString)
                                .orElseGet(() -> phrases.say("settings.noQuiet")),
                        phrases.say(paid(taste.paid())),
                        taste.language().toLanguageTag(),
                        muted == 0 ? phrases.say("settings.noMutes") : Integer.toString(muted));
    }

    private static String paid(PaidArticles choice) {
        return switch (choice) {
            case MARK -> "settings.paid.mark";
            case HIDE -> "settings.paid.hide";
            case DELAY -> "settings.paid.delay";
        };
    }
}
