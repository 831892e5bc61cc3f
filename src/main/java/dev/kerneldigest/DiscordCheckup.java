package dev.kerneldigest;

import dev.kerneldigest.cli.Verdict;
import dev.kerneldigest.config.Configuration;
import dev.kerneldigest.config.Secret;
import dev.kerneldigest.discord.Enquiry;
import dev.kerneldigest.discord.Enquiry.Application;
import dev.kerneldigest.discord.TokenRefusedException;
import dev.kerneldigest.store.Database;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Looks at the token, the application, and the servers that the bot is in. */
record DiscordCheckup(Configuration configuration, Optional<Database> database) {
    private static final String NO_TOKEN =
            "there is none: make an application with a bot at"
                    + " https://discord.com/developers/applications, and copy the bot's token into"
                    + " DISCORD_TOKEN, or into a file that DISCORD_TOKEN_FILE names";

    void look(boolean offline, Consumer<Verdict> verdicts) {
        Optional<Secret> token = configuration.environment().token();
        if (token.isEmpty()) {
            verdicts.accept(new Verdict.Wrong("token", NO_TOKEN));
            return;
        }
        if (offline) {
            verdicts.accept(new Verdict.Note("token", "is set; Discord was not asked about it"));
            return;
        }
        try {
            ask(new Enquiry(DiscordReach.of(configuration.environment(), token.get())), verdicts);
        } catch (TokenRefusedException _) {
            verdicts.accept(
                    new Verdict.Wrong(
                            "token",
                            "Discord refuses it: copy it again from the page \"Bot\" of your"
                                    + " application at https://discord.com/developers/applications"
                                    + " into DISCORD_TOKEN"));
        } catch (IOException away) {
            verdicts.accept(
                    new Verdict.Wrong(
                            "Discord",
                            "does not answer as it should (%s): is there a network? %s"
                                    .formatted(
                                            away.getMessage(),
                                            configuration
                                                    .environment()
                                                    .api()
                                                    .map(url -> "DISCORD_API_URL is " + url)
                                                    .orElse("Try again in a minute"))));
        }
    }

    private void ask(Enquiry enquiry, Consumer<Verdict> verdicts)
            throws TokenRefusedException, IOException {
        Application application = enquiry.application();
        verdicts.accept(new Verdict.Well("token", "Discord knows the bot as " + application.bot()));
        verdicts.accept(commands(application));
        verdicts.accept(gateway(enquiry.connectsLeft()));
        verdicts.accept(new Verdict.Note("invite", application.invite().toString()));
        servers(enquiry, application, verdicts);
        new ChannelCheckup(database, enquiry).look(application.self(), verdicts);
    }

    private static Verdict commands(Application application) {
        return application
                .elsewhere()
                .<Verdict>map(url ->
                        new Verdict.Wrong(
                                "commands",
                                "Discord sends them to %s and not to the bot: empty \"Interactions Endpoint URL\" on the page \"General Information\" of the application"
                                        .formatted(url)))
                .orElseGet(() -> new Verdict.Well("commands", "reach the bot by the gateway"));
    }

    private static Verdict gateway(int left) {
        return left > 0
                ? new Verdict.Well("gateway", "%d more connects today".formatted(left))
                : new Verdict.Wrong(
                        "gateway",
                        "Discord lets the bot connect no more today: find out what starts it over"
                                + " and over, and wait until tomorrow");
    }

    private static void servers(
            Enquiry enquiry, Application application, Consumer<Verdict> verdicts)
            throws IOException {
        List<Enquiry.Server> servers = enquiry.servers();
        if (servers.isEmpty()) {
            verdicts.accept(
                    new Verdict.Note("servers", "the bot is in none yet: open the invite above"));
            return;
        }
        servers.stream()
                .filter(server -> !server.lacking().isEmpty())
                .forEach(server ->
                        verdicts.accept(
                                new Verdict.Note(
                                        "server " + server.name(),
                                        "the bot's roles lack %s, so it may post only where a channel gives it"
                                                .formatted(String.join(", ", server.lacking())))));
        int all = Math.max(servers.size(), application.servers().orElse(0));
        String looked = all > servers.size() ? ", looked at " + servers.size() : "";
        verdicts.accept(new Verdict.Well("servers", "the bot is in " + all + looked));
    }
}
