package dev.kerneldigest.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.subscription.GuildId;
import dev.kerneldigest.subscription.GuildSettings;
import dev.kerneldigest.subscription.Mutes;
import dev.kerneldigest.subscription.PaidArticles;
import dev.kerneldigest.subscription.QuietHours;
import dev.kerneldigest.testing.discord.TestInteraction;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server chooses for all its channels, from the keyboard to the answer. */
final class SettingsCommandTest extends CommandsOnAServer {
    private GuildSettings settings() {
        return bench.subscriptions().settings(new GuildId(guild.id()));
    }

    @Test
    void allIsSetAtOnceAndShown() {
        String answer =
                ask(
                                "settings",
                                Map.of(
                                        "timezone", "europe/berlin",
                                        "hour", "8",
                                        "weekday", "mon",
                                        "quiet", "22:00 - 7:30",
                                        "language", "DE",
                                        "paid", "delay"))
                        .text();

        assertThat(answer)
                .contains("`Europe/Berlin`", "08:00", "Mondays", "22:00-07:30", "`de`")
                .contains("once they are free", "Last changed by <@" + admin.id() + ">");
        GuildSettings now = settings();
        assertThat(now.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(now.weekday()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(now.quiet()).contains(new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 30)));
        assertThat(now.taste().paid()).isEqualTo(PaidArticles.DELAY);
        assertThat(now.taste().language()).isEqualTo(Locale.GERMAN);
    }

    @Test
    void quietHoursEndAndTheBellsAreHungAnew() {
        ask("subscribe", Map.of("topic", "mm")).text();
        int before = bench.changes().changed().size();
        ask("settings", Map.of("quiet", "22:00-07:00")).text();
        assertThat(bench.changes().changed()).hasSize(before + 1);
        assertThat(ask("settings", Map.of("quiet", "OFF")).text()).contains("Quiet hours: none");
        assertThat(settings().quiet()).isEmpty();
        assertThat(bench.changes().changed()).hasSize(before + 2);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    timezone | Europe/Berln      | Did you mean `Europe/Berlin`
                    timezone | Mars/Olympus      | There is no time zone `Mars/Olympus`
                    quiet    | 25:00-07:00       | `25:00` is no time of day
                    quiet    | 22:00             | Write them like `22:00-07:00`
                    quiet    | 07:00-07:00       | never or always
                    quiet    | @everyone         | `@everyone` are no quiet hours
                    language | klingon           | I know no language `klingon`
                    language | ja                | I know no language `ja`
                    paid     | steal             | none of mark, hide, delay
                    weekday  | 🐧                | `🐧` is no day
                    hour     | **7**             | `**7**` is no time of day
                    """)
    void whatCannotBeIsRefusedInPrivateAndNamed(String option, String value, String answer) {
        GuildSettings before = settings();
        TestInteraction asked = ask("settings", Map.of(option, value));
        assertThat(asked.text()).contains(answer);
        assertThat(asked.isPrivate()).isTrue();
        assertThat(settings()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"timezone", "hour", "weekday", "quiet", "language", "paid"})
    void endlessAndForeignTextIsAnsweredShortlyAndPingsNobody(String option) {
        for (String text :
                new String[] {"x".repeat(6_000), "\u202Eقنص\u2066 @everyone <@&1> `", "`*"}) {
            TestInteraction asked = ask("settings", Map.of(option, text));
            assertThat(asked.text()).hasSizeLessThan(600).doesNotContain("\u202E", "\u2066");
            assertThat(asked.isPrivate()).isTrue();
        }
    }

    @Test
    void aWordIsMutedOnceAndUnmuted() {
        assertThat(ask("mute", Map.of("word", " Rust  Evangelism ")).text())
                .contains("Muted `rust evangelism`");
        assertThat(ask("mute", Map.of("word", "RUST evangelism")).text()).contains("already");
        assertThat(settings().taste().mutes()).isEqualTo(Mutes.NONE.with("rust evangelism"));
        assertThat(ask("settings", Map.of()).text()).contains("Muted words: 1");
        assertThat(ask("unmute", Map.of("word", "rust")).text())
                .contains("Did you mean `rust evangelism`");
        assertThat(ask("unmute", Map.of("word", "Rust evangelism")).text()).contains("no longer");
        assertThat(settings().taste().mutes()).isEqualTo(Mutes.NONE);
        assertThat(ask("unmute", Map.of("word", "rust")).text()).contains("No words are muted");
    }

    @Test
    void mutedWordsAreOfferedForUnmuting() {
        ask("mute", Map.of("word", "`@everyone` 🐧")).text();
        TestInteraction typed =
                bench.discord().type(news, admin, "unmute", Map.of("word", "EVERY"), "word");
        assertThat(typed.choices()).containsExactly("`@everyone` 🐧");
        assertThat(ask("unmute", Map.of("word", "`@everyone` 🐧")).text()).contains("no longer");
    }

    @Test
    void whatIsTooLongOrTooMuchToMuteIsRefused() {
        assertThat(ask("mute", Map.of("word", "x".repeat(6_000))).text()).contains("60 characters");
        Mutes[] full = {Mutes.NONE};
        IntStream.range(0, Mutes.MOST).forEach(i -> full[0] = full[0].with("word" + i));
        bench.subscriptions().save(settings().withTaste(settings().taste().withMutes(full[0])));
        assertThat(ask("mute", Map.of("word", "one more")).text()).contains("100 words are muted");
    }

    @Test
    void aServerIsForgottenOnlyWhenThatIsConfirmed() {
        ask("subscribe", Map.of("topic", "mm")).text();
        ask("mute", Map.of("word", "rust")).text();
        assertThat(ask("settings", Map.of("forget", "show")).text())
                .contains("1 subscriptions", "`/settings forget:delete everything`");
        assertThat(bench.subscriptions().of(new GuildId(guild.id()))).hasSize(1);
        assertThat(ask("settings", Map.of("forget", "delete everything")).text())
                .contains("Deleted: 1 subscriptions");
        assertThat(bench.subscriptions().of(new GuildId(guild.id()))).isEmpty();
        assertThat(settings()).isEqualTo(GuildSettings.defaults(new GuildId(guild.id())));
        assertThat(bench.changes().removed()).isNotEmpty();
    }

    @Test
    void everyChangeLeavesALineThatSaysWhoAndWhat() {
        ask("mute", Map.of("word", "rust")).text();
        assertThat(bench.log().latest(new GuildId(guild.id()), 1))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.by().value()).isEqualTo(admin.id());
                    assertThat(change.at()).isEqualTo(CommandBench.NOW);
                    assertThat(change.what()).isEqualTo("muted `rust`");
                });
        assertThat(ask("settings", Map.of()).text())
                .contains(
                        "Last changed by <@%d> <t:%d:R>: muted `rust`"
                                .formatted(admin.id(), CommandBench.NOW.getEpochSecond()));
    }
}
