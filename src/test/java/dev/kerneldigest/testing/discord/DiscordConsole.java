package dev.kerneldigest.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Discord to try the bot at without one: prints the settings that bring a bot here, takes slash
 * commands from its standard input, as a person with Manage Server types them, and prints what is
 * answered and what is posted to its one channel. Ends with its input.
 */
public final class DiscordConsole {
    /** Numbers of option types (Discord docs, "Application Command Option Type"). */
    private static final int INTEGER = 4;

    private static final int BOOLEAN = 5;
    private static final int CHANNEL = 7;

    /** Where an option begins: {@code topic:mm,io-uring when:daily}. */
    private static final Pattern OPTION = Pattern.compile("(?:^| )([a-z]+):");

    private final TestDiscord discord;
    private final TestChannel channel;
    private final TestUser admin;
    private final Set<Long> seen = new HashSet<>();

    private DiscordConsole(TestDiscord discord) {
        this.discord = discord;
        channel = discord.guild("Penguins").channel("news");
        admin = channel.guild().admin("ada");
    }

    public static void main(String[] arguments) throws IOException {
        try (TestDiscord discord = TestDiscord.start()) {
            System.out.println("DISCORD_API_URL=" + discord.restUrl());
            System.out.println("DISCORD_GATEWAY_URL=" + discord.gatewayUrl());
            System.out.println("DISCORD_TOKEN=" + discord.token());
            System.out.println();
            System.out.println("Start a bot with these, then type, e.g. /help");
            new DiscordConsole(discord).run();
        }
    }

    private void run() throws IOException {
        try (ScheduledExecutorService reader = Executors.newSingleThreadScheduledExecutor();
                BufferedReader typed =
                        new BufferedReader(
                                new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            var _ = reader.scheduleWithFixedDelay(this::read, 1, 1, TimeUnit.SECONDS);
            typed.lines()
                    .map(String::strip)
                    .filter(line -> line.startsWith("/"))
                    .forEach(line -> ask(line.substring(1)));
            reader.shutdownNow();
        }
    }

    /** Prints what was posted since. */
    private void read() {
        for (TestMessage message : channel.messages()) {
            if (seen.add(message.id())) {
                System.out.printf("%n# news%n%s%n", message.text());
            }
        }
    }

    private void ask(String line) {
        Matcher option = OPTION.matcher(line);
        boolean hasOptions = option.find();
        String command = (hasOptions ? line.substring(0, option.start()) : line).strip();
        try {
            Map<String, Object> options =
                    hasOptions ? options(command, line, option) : new LinkedHashMap<>();
            System.out.printf("%n%s%n", discord.slash(channel, admin, command, options).said());
        } catch (RuntimeException | AssertionError failure) {
            System.out.printf("%nDiscord: %s%n", failure.getMessage());
        }
    }

    private Map<String, Object> options(String command, String line, Matcher option) {
        Map<String, Object> options = new LinkedHashMap<>();
        boolean more = true;
        while (more) {
            String name = option.group(1);
            int start = option.end();
            more = option.find();
            String value = line.substring(start, more ? option.start() : line.length()).strip();
            options.put(name, typed(type(command, name), value));
        }
        return options;
    }

    private Object typed(int type, String value) {
        return switch (type) {
            case INTEGER -> Integer.valueOf(value);
            case BOOLEAN -> Boolean.valueOf(value);
            case CHANNEL -> channel;
            default -> value;
        };
    }

    /** The type of an option of a command, or of its subcommand. */
    private int type(String command, String option) {
        String[] words = command.split(" ", 2);
        JsonNode level =
                discord.command(words[0])
                        .orElseThrow(
                                () -> new IllegalArgumentException("there is no /" + words[0]));
        if (words.length == 2) {
            level = named(level, words[1]);
        }
        return named(level, option).path("type").asInt();
    }

    private static JsonNode named(JsonNode level, String name) {
        for (JsonNode option : level.path("options")) {
            if (option.path("name").asText().equals(name)) {
                return option;
            }
        }
        throw new IllegalArgumentException("there is no \"" + name + "\" here");
    }
}
