package dev.kerneldigest.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.subscription.GuildId;
import dev.kerneldigest.testing.discord.TestInteraction;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a managing command is told in the language of who sent it. */
final class SpokenMistakesTest extends CommandsOnAServer {
    private TestInteraction ask(String language, String command, Map<String, ?> options) {
        return bench.discord().slash(news, admin.speaking(language), command, options);
    }

    private static Map<String, String> options(String given) {
        Map<String, String> options = new HashMap<>();
        for (String option : given.split(";", -1)) {
            options.put(option.split("=", 2)[0], option.split("=", 2)[1]);
        }
        return options;
    }

    @ParameterizedTest(name = "/{0} {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    subscribe          | when=daily               | Nenn ein Thema oder eine Suche
                    subscribe          | topic=mn                 | Es gibt kein Thema `mn`.
                    subscribe          | query=(folio             | Diese Suche kann ich nicht lesen. An Zeichen
                    subscribe          | topic=mm;at=25           | `25` ist keine Uhrzeit.
                    subscribe          | topic=mm;day=soon        | `soon` ist kein Wochentag. Schreib Montag bis
                    subscribe          | topic=mm;when=hourly;at=7 | `at` geht nur mit täglich und wöchentlich.
                    subscribe          | topic=mm;when=daily;day=Montag | `day` geht nur mit wöchentlich.
                    subscription pause | id=987654                | Dieser Server hat kein Abonnement `987654`.
                    unsubscribe        | id=x                     | Dieser Server hat kein Abonnement `x`.
                    watch kernel       | series=six               | `six` ist keine Kernel-Serie. Schreib etwas wie
                    watch package      | package=@everyone        | `@everyone` ist kein Name eines Pakets.
                    watch package      | package=a;distro=Debain  | Ich kenne keine Distribution `Debain`. Meintest du
                    settings           | timezone=Europe/Berln    | Es gibt keine Zeitzone `Europe/Berln`. Meintest du
                    settings           | quiet=22:00              | `22:00` ist keine Ruhezeit.
                    settings           | quiet=07:00-07:00        | Ruhe von 07:00 bis 07:00 ist nie oder immer.
                    settings           | language=klingon         | Ich kenne keine Sprache `klingon`.
                    settings           | paid=steal               | `steal` ist keins von mark, hide, delay.
                    settings           | forget=show              | Das würde kein Abonnement löschen
                    mute               | word=rust                | `rust` ist stummgeschaltet: Solche Meldungen
                    unmute             | word=rust                | Hier sind keine Wörter stummgeschaltet.
                    """)
    void aGermanIsAnsweredInGerman(String command, String given, String answer) {
        TestInteraction asked = ask("de", command, options(given));

        assertThat(asked.text()).contains(answer);
        assertThat(asked.isPrivate()).isTrue();
        assertThat(bench.subscriptions().of(new GuildId(guild.id()))).isEmpty();
    }

    @ParameterizedTest(name = "/{0} {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    subscribe           | topic=mm;day=mardi | Abonné : **#
                    subscribe           | when=daily         | Donne un sujet ou une recherche, l'un des deux :
                    subscription resume | id=987654          | Ce serveur n'a pas d'abonnement `987654`.
                    unsubscribe         | id=987654          | Ce serveur n'a pas d'abonnement `987654`.
                    watch kernel        | series=6.12        | Surveillé : **#
                    settings            | hour=8             | Modifié : fuseau horaire `
                    settings            | forget=show        | Cela supprimerait 0 abonnement, tous
                    mute                | word=rust          | `rust` est masqué : ces nouvelles sont
                    unmute              | word=rust          | Aucun mot n'est masqué ici.
                    """)
    void aFrenchPersonIsAnsweredInFrench(String command, String given, String answer) {
        assertThat(ask("fr", command, options(given)).text()).startsWith(answer);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"de", "fr"})
    void foreignTextStaysHarmlessInEveryLanguage(String language) {
        String foreign = "`{0}' {1} '{2}' <@1>";
        String quoted = "`'{0}' {1} '{2}' <@1>`";

        for (String[] option :
                new String[][] {
                    {"settings", "timezone"},
                    {"settings", "hour"},
                    {"settings", "weekday"},
                    {"settings", "quiet"},
                    {"settings", "language"},
                    {"watch kernel", "series"},
                    {"watch package", "package"},
                    {"unsubscribe", "id"},
                    {"subscribe", "topic"},
                    {"mute", "word"},
                    {"mute", "word"},
                    {"unmute", "word"}
                }) {
            TestInteraction asked = ask(language, option[0], Map.of(option[1], foreign));
            assertThat(asked.text()).as(option[0] + " " + option[1]).contains(quoted);
            assertThat(asked.isPrivate()).isTrue();
        }
        assertThat(ask(language, "settings", Map.of()).text()).contains("unmuted " + quoted);
    }
}
