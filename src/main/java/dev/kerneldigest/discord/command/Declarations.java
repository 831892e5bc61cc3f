package dev.kerneldigest.discord.command;

import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** How our commands and options are declared. */
final class Declarations {
    private Declarations() {}

    /**
     * A look-up that everybody may use anywhere: in servers, in direct messages, and as an app that
     * people installed for themselves (Discord docs, "Contexts", "Installation").
     */
    static SlashCommandData everywhere(String name, String description) {
        return Commands.slash(name, description)
                .setContexts(
                        InteractionContextType.GUILD,
                        InteractionContextType.BOT_DM,
                        InteractionContextType.PRIVATE_CHANNEL)
                .setIntegrationTypes(IntegrationType.GUILD_INSTALL, IntegrationType.USER_INSTALL);
    }

    /** A command of servers that everybody may use. */
    static SlashCommandData forAll(String name, String description) {
        return Commands.slash(name, description).setContexts(InteractionContextType.GUILD);
    }

    /** A command of servers that needs Manage Server. */
    static SlashCommandData forManagers(String name, String description) {
        return forAll(name, description)
                .setDefaultPermissions(
                        DefaultMemberPermissions.enabledFor(Permission.MANAGE_SERVER));
    }

    static OptionData words(String name, String description) {
        return new OptionData(OptionType.STRING, name, description).setMaxLength(200);
    }

    /** Words with choices offered while typing. */
    static OptionData completed(String name, String description) {
        return words(name, description).setAutoComplete(true);
    }

    static OptionData toAll() {
        return new OptionData(
                OptionType.BOOLEAN, Invocation.PUBLIC, "Show the answer to everyone here");
    }
}
