package dev.kerneldigest.testing.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The test Discord itself, with the plain JDA client and none of our code. */
@Timeout(60)
final class TestDiscordTest {
    private final TestDiscord discord = TestDiscord.start();
    private final TestGuild guild = discord.guild("kernel people");
    private final TestChannel news = guild.channel("news");
    private JDA jda;

    @BeforeEach
    void connect() throws InterruptedException {
        jda = client(Compression.ZLIB);
        jda.awaitReady();
    }

    private JDA client(Compression compression) {
        return JDABuilder.createLight(discord.token(), EnumSet.noneOf(GatewayIntent.class))
                .setRestConfig(new RestConfig().setBaseUrl(discord.restUrl().toString()))
                .setSessionController(
                        new ConcurrentSessionController() {
                            @Override
                            public String getGateway() {
                                return discord.gatewayUrl().toString();
                            }
                        })
                .setCompression(compression)
                .setEnableShutdownHook(false)
                .build();
    }

    @AfterEach
    void disconnect() throws InterruptedException {
        jda.shutdownNow();
        assertThat(jda.awaitShutdown(Duration.ofSeconds(10))).isTrue();
        discord.close();
        assertThat(discord.violations()).isEmpty();
    }

    private TextChannel channel() {
        return Objects.requireNonNull(jda.getTextChannelById(news.id()));
    }

    @ParameterizedTest
    @EnumSource(
            value = Compression.class,
            names = {"NONE", "ZLIB"})
    void aClientSeesTheServersWithAndWithoutCompression(Compression compression)
            throws InterruptedException {
        JDA other = client(compression);
        try {
            other.awaitReady();
            assertThat(other.getGuilds())
                    .extracting(one -> one.getName())
                    .containsExactly("kernel people");
            assertThat(other.getTextChannels())
                    .extracting(TextChannel::getName)
                    .containsExactlyInAnyOrder("general", "news");
        } finally {
            other.shutdownNow();
        }
    }

    @Test
    void aMessageIsStoredAndCanBeReadEditedAndDeleted() {
        Message sent = channel().sendMessage("6.12 is out").complete();
        assertThat(news.messages()).extracting(TestMessage::text).containsExactly("6.12 is out");

        channel().editMessageById(sent.getId(), "6.12.1 is out").complete();
        assertThat(channel().retrieveMessageById(sent.getId()).complete().getContentRaw())
                .isEqualTo("6.12.1 is out");
        assertThat(channel().getHistory().retrievePast(5).complete()).hasSize(1);

        channel().deleteMessageById(sent.getId()).complete();
        assertThat(news.messages()).isEmpty();
    }

    @Test
    void aNonceSeenBeforeGivesTheFirstMessageAgain() {
        Message first = channel().sendMessage("once").setNonce("n-1").complete();
        Message again = channel().sendMessage("once").setNonce("n-1").complete();
        Message other = channel().sendMessage("once").setNonce("n-2").complete();

        assertThat(again.getId()).isEqualTo(first.getId()).isNotEqualTo(other.getId());
        assertThat(news.messages()).hasSize(2);

        discord.forgetNonces();
        channel().sendMessage("once").setNonce("n-1").complete();
        assertThat(news.messages()).hasSize(3);
    }

    @Test
    void aDroppedConnectionIsResumedAndMissedEventsArrive() {
        discord.dropGateway();
        TestChannel made = guild.channel("made-meanwhile");

        assertThat(discord.awaitResumes(1)).isTrue();
        assertThat(discord.gatewayCounts().identifies()).isEqualTo(1);
        channel().sendMessage("still here").complete();
        assertThat(news.messages()).hasSize(1);
        assertThat(made.messages()).isEmpty();
    }

    @Test
    void aSlashCommandIsAnsweredThroughARegisteredCommand() {
        jda.addEventListener(
                new ListenerAdapter() {
                    @Override
                    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
                        String word = Objects.requireNonNull(event.getOption("word")).getAsString();
                        event.deferReply(true)
                                .flatMap(hook -> hook.editOriginal("you said " + word))
                                .queue();
                    }
                });
        jda.updateCommands()
                .addCommands(
                        Commands.slash("echo", "Says it again")
                                .addOption(OptionType.STRING, "word", "What to say", true))
                .complete();
        TestUser ada = guild.member("ada");

        TestInteraction asked = discord.slash(news, ada, "echo", Map.of("word", "hello"));

        assertThat(asked.text()).isEqualTo("you said hello");
        assertThat(asked.isPrivate()).isTrue();
        assertThat(asked.wasDeferred()).isTrue();
        assertThat(asked.acknowledgedAfter()).isLessThan(Duration.ofSeconds(3));
        assertThat(news.messages()).isEmpty();
    }

    @Test
    void aPressedButtonReachesTheClient() {
        CompletableFuture<String> pressed = new CompletableFuture<>();
        jda.addEventListener(
                new ListenerAdapter() {
                    @Override
                    public void onButtonInteraction(ButtonInteractionEvent event) {
                        pressed.complete(event.getComponentId());
                        event.reply("pressed").queue();
                    }
                });
        channel()
                .sendMessage("press")
                .addComponents(
                        net.dv8tion.jda.api.components.actionrow.ActionRow.of(
                                net.dv8tion.jda.api.components.buttons.Button.secondary(
                                        "b1", "Go")))
                .complete();

        TestInteraction press =
                discord.press(news, guild.member("ada"), news.messages().getFirst(), "b1");

        assertThat(press.text()).isEqualTo("pressed");
        assertThat(pressed).isCompletedWithValue("b1");
        assertThat(news.messages()).hasSize(2);
    }

    @Test
    void aRevokedTokenEndsTheSession() throws InterruptedException {
        discord.revokeToken();
        assertThat(jda.awaitShutdown(Duration.ofSeconds(20))).isTrue();
    }
}
