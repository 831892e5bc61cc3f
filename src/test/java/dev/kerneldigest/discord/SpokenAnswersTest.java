package dev.kerneldigest.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.testing.discord.TestChannel;
import dev.kerneldigest.testing.discord.TestGuild;
import dev.kerneldigest.testing.discord.TestInteraction;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers come in the language of who asked, or of the server where all see them. */
@Timeout(60)
final class SpokenAnswersTest {
    private static CommandBench bench;
    private static int servers;

    private TestGuild guild;
    private TestChannel news;

    @BeforeAll
    static void connect() throws Exception {
        bench = new CommandBench();
    }

    @AfterAll
    static void disconnect() {
        bench.close();
    }

    @BeforeEach
    void found() {
        guild = bench.discord().guild("speaking server " + ++servers);
        news = guild.channel("news");
    }

    private TestInteraction ask(String language, String command, Map<String, ?> options) {
        return bench.discord()
                .slash(news, guild.member("linus").speaking(language), command, options);
    }

    @DisplayName("O3: answers people in their language")
    @ParameterizedTest(name = "/{0} {1}:{2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    news           | topic   | mm     | ### Nachrichten · topic: mm
                    news           | query   | zzz    | Nichts gefunden. Versuch es mit anderen
                    news           | topic   | mn     | Es gibt kein Thema `mn`. Meintest du `mm`
                    news           | kind    | pach   | Es gibt keine Art `pach`. Meintest du `patch`
                    news           | source  | lvn    | Es gibt keine Quelle `lvn`. Meintest du `lwn`
                    news           | since   | soon   | `soon` ist kein Zeitraum.
                    digest         | topic   | mm     | page 1 DAY de
                    digest         | topic   | bpf    | Nichts Neues in dieser Zeit.
                    digest         | topic   | ,      | Nenn ein Thema, oder `all`.
                    kernel version | version | 6.12.1 | kernel.org führt die Serie 6.12 als longterm.
                    kernel version | version | six    | `six` ist keine Kernel-Version.
                    kernel series  | series  | 6.12   | **Neueste** **6.12.30** vom Fr. 20. Nov. 2026
                    kernel series  | series  | 9.9    | Von einer Serie `9.9` weiß ich nichts. Meintest
                    topics         | query   | zzz    | Kein Thema enthält `zzz`.
                    """)
    void aGermanIsAnsweredInGerman(String command, String option, String given, String answer) {
        TestInteraction asked = ask("de", command, Map.of(option, given));

        assertThat(asked.text()).contains(answer);
        assertThat(asked.isPrivate()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    kernel latest | ### 🐧 Die Kernel von heute
                    kernel cycle  | kernel.org wurde noch nicht gelesen.
                    help          | `/news topic:mm since:7d` Nachrichten suchen
                    broken        | Bei mir ist etwas schiefgegangen
                    mute          | Nur wer **Server verwalten** darf
                    """)
    void whatNeedsNoWordsIsGermanToo(String command, String answer) {
        Map<String, String> options =
                command.equals("mute") ? Map.of("word", "rust") : Map.<String, String>of();

        assertThat(ask("de", command, options).text()).contains(answer);
    }

    @Test
    void pagesAreTurnedInTheLanguageOfWhoPresses() {
        TestInteraction asked = ask("de", "digest", Map.of("topic", "mm", "period", "week"));
        assertThat(asked.answer().labels()).containsExactly("Seite 2 von 2 ▶");

        TestInteraction turned =
                bench.discord()
                        .press(
                                news,
                                guild.member("linus").speaking("de"),
                                asked.answer(),
                                asked.answer().buttons().getFirst());

        assertThat(turned.answer().labels()).containsExactly("◀ Seite 1 von 2");
    }

    @Test
    void anAnswerForAllSpeaksTheLanguageOfTheServer() {
        guild.speak("de");

        assertThat(ask("fr", "kernel latest", Map.of("public", true)).text())
                .contains("Die Kernel von heute", "3 Tage", "Supportende");
        assertThat(ask("fr", "kernel latest", Map.of()).text())
                .contains("Les noyaux du jour", "3 jours", "fin de vie");
        assertThat(ask("de", "news", Map.of("query", "zzz", "public", true)).isPrivate()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"en-GB, Nothing found.", "ja, Nothing found.", "fr, Rien trouvé."})
    void languagesThatWeDoNotSpeakAreAnsweredInEnglish(String language, String answer) {
        assertThat(ask(language, "news", Map.of("query", "zzz")).text()).startsWith(answer);
    }

    @Test
    void foreignTextStaysHarmlessInEveryLanguage() {
        assertThat(ask("de", "news", Map.of("topic", "mm")).text())
                .contains("[Folios and @")
                .doesNotContain("@everyone");
        assertThat(ask("fr", "news", Map.of("topic", "`{0}' <@1>")).text())
                .startsWith("Il n'y a pas de sujet `'{0}' <@1>`.");
        assertThat(ask("de", "topics", Map.of("query", "`{1} '{0}'` *")).text())
                .startsWith("Kein Thema enthält `'{1} '{0}'' *`.");
    }
}
