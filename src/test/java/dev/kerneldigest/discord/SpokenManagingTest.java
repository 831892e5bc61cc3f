package dev.kerneldigest.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.subscription.GuildId;
import dev.kerneldigest.subscription.Rhythm;
import dev.kerneldigest.subscription.Subscription;
import dev.kerneldigest.testing.discord.Permissions;
import dev.kerneldigest.testing.discord.TestChannel;
import dev.kerneldigest.testing.discord.TestInteraction;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who manages a server is answered in their own language, whatever its posts speak. */
final class SpokenManagingTest extends CommandsOnAServer {
    private TestInteraction ask(String language, String command, Map<String, ?> options) {
        return bench.discord().slash(news, admin.speaking(language), command, options);
    }

    private String german(String command, Map<String, ?> options) {
        return ask("de", command, options).text();
    }

    private List<String> offered(String command, String option, String typed) {
        return bench.discord()
                .type(news, admin.speaking("de"), command, Map.of(option, typed), option)
                .choices();
    }

    private Subscription subscribed(Map<String, ?> options) {
        ask("subscribe", options).text();
        return subscriptions().getLast();
    }

    private List<Subscription> subscriptions() {
        return bench.subscriptions().of(new GuildId(guild.id()));
    }

    @Test
    void subscribingIsToldInGerman() {
        assertThat(german("subscriptions", Map.of())).startsWith("Hier gibt es noch keine");

        String made = german("subscribe", Map.of("topic", "all", "when", "weekly", "day", "Freit"));

        Subscription one = subscriptions().getFirst();
        assertThat(one.rhythm()).isEqualTo(new Rhythm.Weekly(DayOfWeek.FRIDAY, LocalTime.of(7, 0)));
        String line = "**#" + one.id() + "** <#" + news.id() + "> alle Themen, jeden Freitag um";
        assertThat(made).startsWith("Abonniert: " + line + " 07:00. Zeiten gelten in ");
        assertThat(german("subscribe", Map.of("topic", "all", "when", "weekly", "day", "fri")))
                .startsWith("Das gibt es schon: " + line);
        assertThat(german("subscriptions", Map.of()))
                .startsWith("### Abonnements (Zeiten in ")
                .contains(line, "-# Zuletzt geändert von <@" + admin.id() + "> <t:")
                .contains("subscribed with #" + one.id());
        assertThat(german("unsubscribe", Map.of("id", one.id().toString())))
                .startsWith("Beendet: " + line);
    }

    @Test
    void aQueryIsPreviewedInGerman() {
        assertThat(german("subscribe", Map.of("query", "nonesuch", "role", guild.managers())))
                .contains("erwähnt <@&" + guild.managers().id() + ">")
                .contains("In den letzten 30 Tagen hätte das nichts gebracht.");
        assertThat(german("subscribe", Map.of("query", "folios")))
                .contains("hätte das **1 Meldung** gebracht.")
                .doesNotContain("@everyone");
    }

    @Test
    void oneSubscriptionIsManagedInGerman() {
        Subscription one = subscribed(Map.of("topic", "mm"));
        Map<String, String> id = Map.of("id", one.id().toString());
        String line = "**#" + one.id() + "** <#" + news.id() + "> Memory management, ";

        assertThat(german("subscription edit", id))
                .startsWith("Nichts zu ändern: " + line + "täglich um 07:00. Etwa so: ");
        assertThat(german("subscription edit", Map.of("id", id.get("id"), "when", "instant")))
                .isEqualTo("Geändert: " + line + "sofort");
        assertThat(german("subscription resume", id)).startsWith("Es ist nicht pausiert: " + line);
        assertThat(german("subscription pause", id)).startsWith("#" + one.id() + " ist pausiert.");
        assertThat(subscriptions().getFirst().pause()).contains("by <@" + admin.id() + ">");
        assertThat(german("subscription pause", id))
                .isEqualTo(
                        "Es ist schon pausiert: "
                                + line
                                + "sofort · pausiert: von <@"
                                + admin.id()
                                + ">");
        assertThat(german("subscription preview", id)).startsWith("Seit der letzten Ausgabe ist");
        assertThat(german("subscription resume", id))
                .isEqualTo("Es geht weiter: " + line + "sofort");
    }

    @Test
    void watchesAreToldInGerman() {
        assertThat(german("watch list", Map.of())).startsWith("Noch wird nichts beobachtet.");
        assertThat(german("watch kernel", Map.of("series", "6.99")))
                .contains("Linux 6.99 (jede Version, und das Ende der Serie), sofort. kernel.org")
                .endsWith("führt 6.99 derzeit nicht, es kommt also vielleicht nie etwas.");
        assertThat(german("watch kernel", Map.of("series", "6.99")))
                .startsWith("Das wird schon beobachtet: ");
        assertThat(german("watch package", Map.of("package", "openssl", "distro", "debian")))
                .startsWith("Beobachtet: ")
                .endsWith("Sicherheitsupdates von `openssl` in Debian, sofort.");
        assertThat(german("watch list", Map.of()))
                .endsWith("-# `/unsubscribe` beendet eine Beobachtung.");
    }

    @Test
    void settingsSpeakTheLanguageOfWhoAsksAndNotThatOfThePosts() {
        String changed =
                german(
                        "settings",
                        Map.of("weekday", "Dienstag", "paid", "delay", "language", "fr"));

        assertThat(changed)
                .startsWith("Geändert: Zeitzone `")
                .contains("Digests um 07:00, wöchentliche jeden Dienstag. Neue Abonnements")
                .contains("Ruhezeit: keine. Bezahlartikel: gepostet, sobald sie frei sind.")
                .contains("Sprache: `fr`. Stumme Wörter: keine.\n-# Zuletzt geändert von");
        assertThat(german("settings", Map.of())).startsWith("Die Einstellungen: Zeitzone `");
        assertThat(german("settings", Map.of("forget", "delete everything")))
                .startsWith("Gelöscht: kein Abonnement, alle Einstellungen");
    }

    @Test
    void mutedWordsAreToldInGerman() {
        german("mute", Map.of("word", "rust"));
        assertThat(german("mute", Map.of("word", "Rust")))
                .isEqualTo("`rust` ist schon stummgeschaltet.");
        assertThat(german("unmute", Map.of("word", "rus")))
                .isEqualTo("`rus` ist nicht stummgeschaltet. Meintest du `rust`?");
        assertThat(german("unmute", Map.of("word", "rust")))
                .isEqualTo("`rust` ist nicht mehr stummgeschaltet.");
    }

    @Test
    void aChannelWhereNothingMayBePostedIsToldInGerman() {
        TestChannel closed = guild.channel("closed");
        closed.deny(Permissions.SEND_MESSAGES);

        assertThat(german("subscribe", Map.of("topic", "mm", "channel", closed)))
                .startsWith(
                        "In <#%d> kann ich nichts posten: Dort fehlt mir **Send Messages**."
                                .formatted(closed.id()));
        assertThat(german("subscribe", Map.of("topic", "mm", "role", guild.everyone())))
                .startsWith("Alle erwähne ich nie.");
    }

    @Test
    void choicesAreOfferedInTheLanguageOfWhoTypes() {
        Subscription one = subscribed(Map.of("topic", "bpf"));

        assertThat(offered("subscribe", "topic", "al")).contains("Alle Themen");
        assertThat(offered("subscribe", "day", "")).startsWith("Montag", "Dienstag").hasSize(7);
        assertThat(offered("settings", "weekday", "frei")).containsExactly("Freitag");
        assertThat(offered("unsubscribe", "id", "täglich"))
                .containsExactly("#" + one.id() + " BPF, täglich um 07:00");
    }
}
