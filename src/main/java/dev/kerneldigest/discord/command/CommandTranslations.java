package dev.kerneldigest.discord.command;

import java.util.Locale;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.localization.LocalizationFunction;
import net.dv8tion.jda.api.interactions.commands.localization.ResourceBundleLocalizationFunction;

/**
 * How commands are told to people who do not read English: their descriptions and choices. Names
 * stay English, as every example writes them; what a bundle lacks is told in English.
 */
public final class CommandTranslations {
    /** By the keys of JDA, e.g. {@code news.options.topic.description}. */
    public static final LocalizationFunction ALL =
            ResourceBundleLocalizationFunction.fromBundles(
                            "dev.kerneldigest.discord.commands",
                            DiscordLocale.GERMAN,
                            DiscordLocale.FRENCH)
                    .build();

    private CommandTranslations() {}

    /** The description of a command; in English where there is no other. */
    static String description(SlashCommandData command, Locale language) {
        return ALL.apply(command.getName() + ".description")
                .getOrDefault(DiscordLocale.from(language), command.getDescription());
    }
}
