package dev.kerneldigest;

import com.code_intelligence.jazzer.api.BugDetectors;
import com.code_intelligence.jazzer.api.SilentCloseable;
import dev.kerneldigest.cli.DemoFeeds;
import dev.kerneldigest.config.Configuration;
import dev.kerneldigest.config.Settings;
import dev.kerneldigest.delivery.Line;
import dev.kerneldigest.digest.Message;
import dev.kerneldigest.digest.MessageClaims;
import dev.kerneldigest.digest.MessageWriter;
import dev.kerneldigest.discord.command.Choice;
import dev.kerneldigest.discord.command.Completion;
import dev.kerneldigest.discord.command.Invocation;
import dev.kerneldigest.discord.command.Options;
import dev.kerneldigest.discord.command.Options.Value;
import dev.kerneldigest.discord.command.Pressed;
import dev.kerneldigest.discord.command.Recall;
import dev.kerneldigest.discord.command.Reply;
import dev.kerneldigest.discord.command.SlashCommand;
import dev.kerneldigest.discord.command.SubscriptionChanges;
import dev.kerneldigest.discord.command.Target;
import dev.kerneldigest.fuzz.Claim;
import dev.kerneldigest.fuzz.Written;
import dev.kerneldigest.search.NewsIndex;
import dev.kerneldigest.store.SqlDepartures;
import dev.kerneldigest.subscription.ChannelId;
import dev.kerneldigest.subscription.GuildId;
import dev.kerneldigest.subscription.Purge;
import dev.kerneldigest.subscription.RoleId;
import dev.kerneldigest.subscription.Subscription;
import dev.kerneldigest.subscription.SubscriptionId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;

/**
 * Slash commands with any options, on a real archive. The first byte of a unit chooses the command,
 * the second its subcommand; each line then is an option, whose first character chooses which.
 */
public final class SlashCommandsFuzz {
    /** Whose number nobody types by chance. */
    private static final long SOMEBODY = 987_654_321_987_654_321L;

    private static final GuildId GUILD = new GuildId(1);
    private static final Target HERE = new Target(new ChannelId(2), "kernel", true, List.of());
    private static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH);
    private static final Pattern CODE = Pattern.compile("`[^`\n]*`");
    private static final Pattern MENTION = Pattern.compile("<@!?\\d");
    private static final int MOST_OPTIONS = 12;

    /** What Discord lets people type into a text option that says nothing else. */
    private static final int LONGEST = 6_000;

    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.parse("2026-11-20T12:00:00Z"));
    private static final Newsroom NEWSROOM =
            Newsroom.temporary("fuzz", Configuration.bundledTopics());
    private static final List<SlashCommand> COMMANDS = new ArrayList<>();

    private SlashCommandsFuzz() {}

    /** Fills the archive; not while the class is initialised, for which other threads would wait. */
    public static void fuzzerInitialize() {
        COMMANDS.addAll(commands());
    }

    private static List<SlashCommand> commands() {
        try (SilentCloseable _ = BugDetectors.allowNetworkConnections((_, _) -> true);
                DemoFeeds feeds = DemoFeeds.start(CLOCK.instant())) {
            NEWSROOM.round().run(feeds.sources(), _ -> {});
            Pressroom press = new Pressroom(NEWSROOM, Settings.DEFAULTS.servers(), CLOCK);
            Purge purge =
                    new Purge(
                            new SqlDepartures(NEWSROOM.database()),
                            press.subscriptions(),
                            _ -> {},
                            CLOCK);
            Lookups lookups =
                    new Lookups(
                            NEWSROOM,
                            NewsIndex.open(Optional.empty(), NEWSROOM.archive(), CLOCK),
                            press.selection(),
                            press.press(new MessageWriter()),
                            Line.Open::new,
                            Optional::empty,
                            CLOCK);
            return SlashCommands.all(
                    NEWSROOM,
                    press.subscriptions(),
                    query ->
                            ManagingCommands.all(
                                    NEWSROOM,
                                    press.subscriptions(),
                                    new Unheard(),
                                    press.frontDesk(() -> {}),
                                    query,
                                    purge,
                                    (_, _) -> Optional.of(new ChannelId(3)),
                                    CLOCK),
                    lookups,
                    new Sources(feeds.sources(), Optional.empty()),
                    Optional.empty());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Nobody rings here. */
    private static final class Unheard implements SubscriptionChanges {
        @Override
        public void changed(Subscription subscription) {}

        @Override
        public void removed(SubscriptionId id) {}
    }

    /** Reads the bytes as a use of a command. */
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length < 3) {
            return;
        }
        SlashCommand command = COMMANDS.get(Byte.toUnsignedInt(input[0]) % COMMANDS.size());
        SlashCommandData data = command.declaration();
        List<SubcommandData> parts = data.getSubcommands();
        int chosen = Byte.toUnsignedInt(input[1]);
        Optional<SubcommandData> part =
                parts.isEmpty() ? Optional.empty() : Optional.of(parts.get(chosen % parts.size()));
        List<OptionData> known =
                part.map(SubcommandData::getOptions).orElseGet(data::getOptions);
        Map<String, Value> values = new HashMap<>();
        String rest = Written.text(input).substring(Math.min(2, Written.text(input).length()));
        rest.lines().limit(MOST_OPTIONS).forEach(line -> give(line, known, values));
        boolean whole =
                known.stream()
                        .allMatch(it -> !it.isRequired() || values.containsKey(it.getName()));
        if (whole) {
            use(command, part.map(SubcommandData::getName).orElse(""), values, chosen);
        }
        values.forEach((name, value) -> complete(command, name, value, chosen));
    }

    private static void give(String line, List<OptionData> known, Map<String, Value> values) {
        if (line.length() < 2 || known.isEmpty()) {
            return;
        }
        OptionData option = known.get(line.charAt(0) % known.size());
        value(option, Written.grown(line.substring(1)))
                .ifPresent(value -> values.put(option.getName(), value));
    }

    /** What Discord would let through. */
    private static Optional<Value> value(OptionData option, String typed) {
        long number = typed.hashCode();
        return switch (option.getType()) {
            case BOOLEAN -> Optional.of(new Value.Flag(number % 2 == 0));
            case INTEGER -> Optional.of(new Value.Whole(Math.floorMod(number, 6)));
            case ROLE -> Optional.of(new Value.Role(new RoleId(Math.abs(number) + 1)));
            case CHANNEL -> Optional.of(new Value.Channel(HERE));
            default -> text(option, typed);
        };
    }

    private static Optional<Value> text(OptionData option, String typed) {
        if (!option.getChoices().isEmpty()) {
            int chosen = Math.floorMod(typed.hashCode(), option.getChoices().size());
            return Optional.of(new Value.Text(option.getChoices().get(chosen).getAsString()));
        }
        int most = Optional.ofNullable(option.getMaxLength()).orElse(LONGEST);
        return Optional.of(typed.length() <= most ? typed : typed.substring(0, most))
                .filter(text -> option.getType() == OptionType.STRING && !text.isBlank())
                .map(Value.Text::new);
    }

    private static void use(
            SlashCommand command, String part, Map<String, Value> values, int chosen) {
        Invocation invocation =
                new Invocation(
                        part,
                        GUILD,
                        HERE,
                        SOMEBODY,
                        LANGUAGES.get(chosen % LANGUAGES.size()),
                        true,
                        new Options(values),
                        Pressed.NOTHING);
        switch (command.answer(invocation)) {
            case Reply.Text(String markdown) -> pingsNobody(markdown);
            case Reply.Messages(List<Message> messages, _, Map<String, String> found) -> {
                messages.forEach(SlashCommandsFuzz::check);
                Recall recall = invocation.recall(command.declaration().getName());
                Claim.that(found.size() <= 25 && recall != null, "found is little", found);
            }
            case Reply.Pictured(Message message, _) -> check(message);
        }
    }

    private static void check(Message message) {
        MessageClaims.isWithinLimits(message);
        message.blocks().stream()
                .filter(Message.Text.class::isInstance)
                .forEach(block -> pingsNobody(((Message.Text) block).markdown()));
    }

    /**
     * Answers mention channels and roles that were chosen, and who changed something; nobody else,
     * whatever was typed.
     */
    private static void pingsNobody(String markdown) {
        // Discord reads no mention in code.
        String lower =
                CODE.matcher(markdown)
                        .replaceAll("")
                        .replace("<@" + SOMEBODY + ">", "somebody")
                        .toLowerCase(Locale.ROOT);
        Claim.that(
                !lower.contains("@everyone") && !lower.contains("@here"), "nobody is pinged", markdown);
        Claim.that(!MENTION.matcher(lower).find(), "nobody is mentioned", markdown);
    }

    private static void complete(SlashCommand command, String name, Value value, int chosen) {
        if (value instanceof Value.Text(String typed)) {
            List<Choice> choices =
                    command.complete(
                            new Completion(
                                    GUILD,
                                    "",
                                    name,
                                    typed.length() > 100 ? typed.substring(0, 100) : typed,
                                    LANGUAGES.get(chosen % LANGUAGES.size())));
            Claim.that(
                    choices.stream().allMatch(it -> it.name().length() <= 100),
                    "choices are short",
                    choices);
        }
    }
}
