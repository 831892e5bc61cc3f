package dev.kerneldigest.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.subscription.ChannelId;
import dev.kerneldigest.subscription.GuildId;
import dev.kerneldigest.subscription.Interest;
import dev.kerneldigest.subscription.People;
import dev.kerneldigest.subscription.Rhythm;
import dev.kerneldigest.subscription.RoleId;
import dev.kerneldigest.subscription.Subscription;
import dev.kerneldigest.subscription.UserId;
import dev.kerneldigest.testing.discord.Permissions;
import dev.kerneldigest.testing.discord.TestChannel;
import dev.kerneldigest.testing.discord.TestGuild;
import dev.kerneldigest.testing.discord.TestInteraction;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Changing, pausing and watching, from the keyboard to the answer. */
final class ManagingCommandsTest extends CommandsOnAServer {
    private List<Subscription> subscriptions() {
        return bench.subscriptions().of(new GuildId(guild.id()));
    }

    private Subscription subscribed(Map<String, ?> options) {
        assertThat(ask("subscribe", options).text()).startsWith("Subscribed");
        return subscriptions().getLast();
    }

    private String edit(Subscription one, Map<String, ?> options) {
        Map<String, Object> all = new HashMap<>(options);
        all.put("id", one.id().toString());
        return ask("subscription edit", all).text();
    }

    @Test
    void subscribeKeepsTheRoleWhoSetItUpAndGivesTheBackfill() {
        Subscription made =
                subscribed(Map.of("topic", "mm", "role", guild.managers(), "backfill", 3));
        assertThat(made.people())
                .isEqualTo(
                        new People(
                                Optional.of(new RoleId(guild.managers().id())),
                                Optional.of(new UserId(admin.id()))));
        assertThat(bench.desk().backfilled()).containsEntry(made.id(), 3);
        Subscription plain = subscribed(Map.of("topic", "bpf"));
        assertThat(plain.people().pinged()).isEmpty();
        assertThat(bench.desk().backfilled()).doesNotContainKey(plain.id());
    }

    @Test
    void everyoneIsNoRoleToMention() {
        assertThat(ask("subscribe", Map.of("topic", "mm", "role", guild.everyone())).text())
                .contains("never mention everyone");
        assertThat(subscriptions()).isEmpty();
    }

    @Test
    void editChangesWhatIsGivenAndKeepsTheRest() {
        Subscription before =
                subscribed(Map.of("topic", "mm", "when", "weekly", "day", "fri", "at", "18:30"));
        TestChannel other = guild.channel("other");

        assertThat(edit(before, Map.of("channel", other))).contains("<#" + other.id() + ">");
        assertThat(edit(before, Map.of("at", "9"))).contains("Fridays at 09:00");
        assertThat(edit(before, Map.of("topic", "bpf,mm"))).contains("BPF, Memory management");
        assertThat(edit(before, Map.of("kinds", "cve"))).contains("(cve)");
        Subscription after = subscriptions().getFirst();
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.channel()).isEqualTo(new ChannelId(other.id()));
        assertThat(after.rhythm())
                .isEqualTo(new Rhythm.Weekly(DayOfWeek.FRIDAY, LocalTime.of(9, 0)));
        assertThat(after.kinds()).isEqualTo(Set.of("cve"));
        assertThat(after.since()).isEqualTo(before.since());
        assertThat(edit(after, Map.of("when", "instant"))).contains("as it happens");
        assertThat(edit(after, Map.of("when", "daily"))).contains("daily at 07:00");
        assertThat(edit(after, Map.of("day", "Monday"))).contains("Mondays at 07:00");
        assertThat(edit(after, Map.of())).contains("Nothing to change");
    }

    @Test
    void editRefusesAChannelWhereTheBotMayNotPost() {
        Subscription before = subscribed(Map.of("topic", "mm"));
        TestChannel closed = guild.channel("closed");
        closed.deny(Permissions.SEND_MESSAGES);
        assertThat(edit(before, Map.of("channel", closed))).contains("Send Messages");
        assertThat(subscriptions()).containsExactly(before);
    }

    @Test
    void aPauseSaysWhoAndResumingServesAtOnce() {
        Subscription one = subscribed(Map.of("topic", "mm"));
        Map<String, String> id = Map.of("id", one.id().toString());
        assertThat(ask("subscription resume", id).text()).contains("not paused");
        assertThat(ask("subscription pause", id).text()).contains("Paused #" + one.id());
        assertThat(subscriptions().getFirst().pause()).contains("by <@" + admin.id() + ">");
        assertThat(ask("subscription pause", id).text()).contains("paused already");
        assertThat(ask("subscription preview", id).text()).contains("Nothing has come");
        assertThat(bench.desk().served()).doesNotContain(one.id());
        assertThat(ask("subscription resume", id).text()).contains("Resumed");
        assertThat(subscriptions().getFirst().isActive()).isTrue();
        assertThat(bench.desk().served()).contains(one.id());
    }

    @Test
    void aPreviewIsForTheCallerAlone() {
        Subscription one = subscribed(Map.of("topic", "mm"));
        TestInteraction asked = ask("subscription preview", Map.of("id", "#" + one.id()));
        assertThat(asked.text()).contains("what comes for #" + one.id());
        assertThat(asked.isPrivate()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"edit", "pause", "resume", "preview"})
    void oneOfAnotherServerIsAnsweredAsOneThatDoesNotExist(String subcommand) {
        Subscription one = subscribed(Map.of("topic", "mm"));
        TestGuild strangers = bench.discord().guild("strangers " + guild.id());
        String command = "subscription " + subcommand;
        String theirs =
                bench.discord()
                        .slash(
                                strangers.channel("news"),
                                strangers.admin("eve"),
                                command,
                                Map.of("id", one.id().toString()))
                        .text();
        String nobodys = ask(command, Map.of("id", "987654")).text();
        assertThat(theirs.replace(one.id().toString(), "987654")).isEqualTo(nobodys);
        assertThat(subscriptions()).containsExactly(one);
    }

    @Test
    void subscriptionsAreOfferedByWhatTheyAre() {
        Subscription one = subscribed(Map.of("topic", "filesystems"));
        TestInteraction typed =
                bench.discord()
                        .type(news, admin, "subscription pause", Map.of("id", "files"), "id");
        assertThat(typed.choices())
                .containsExactly("#" + one.id() + " Filesystems, daily at 07:00");
        assertThat(typed.choiceValues()).containsExactly(one.id().toString());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "6.12, 6.12",
        "v6.12.30, 6.12",
        "6.12.y, 6.12",
        "2.6.32, 2.6.32",
        "6.8.0-45-generic, 6.8"
    })
    void aKernelSeriesIsWatchedHoweverItIsWritten(String given, String series) {
        assertThat(ask("watch kernel", Map.of("series", given)).text())
                .contains("Watching", "Linux " + series);
        Subscription made = subscriptions().getFirst();
        assertThat(made.interest()).isEqualTo(new Interest.KernelSeries(series));
        assertThat(made.rhythm()).isEqualTo(new Rhythm.Immediately());
        assertThat(ask("watch kernel", Map.of("series", series)).text()).contains("already");
    }

    @Test
    void aSeriesThatIsNotListedIsWatchedWithARemark() {
        assertThat(ask("watch kernel", Map.of("series", "6.99")).text())
                .contains("does not list 6.99");
        assertThat(ask("watch kernel", Map.of("series", "6.12")).text())
                .contains("Its end is projected for 2028-12-31")
                .doesNotContain("does not list");
        assertThat(ask("watch kernel", Map.of("series", "6.8")).text())
                .contains("But 6.8 has ended on 2024-05-30: nothing will come.");
    }

    @Test
    void packagesAreWatchedAndListed() {
        assertThat(ask("watch list", Map.of()).text()).contains("Nothing is watched yet");
        ask("watch package", Map.of("package", "openssl", "distro", "debian")).text();
        ask("watch package", Map.of("package", "libxml2")).text();
        assertThat(ask("watch list", Map.of()).text())
                .contains("security updates of `openssl` in Debian", "updates of `libxml2`");
        assertThat(subscriptions().getFirst().interest())
                .isEqualTo(new Interest.PackageUpdates("openssl", Optional.of("Debian")));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    watch kernel  | series=six              | `six` is no kernel series
                    watch kernel  | series=@everyone        | no kernel series
                    watch package | package=@everyone       | no name of a package
                    watch package | package=🐧              | `🐧` is no name of a package
                    watch package | package=**bold**        | `**bold**` is no name
                    watch package | package=a;distro=Debain | Did you mean `Debian`
                    subscribe     | topic=🐧                | no topic `🐧`
                    subscribe     | topic=mm;query=folio   | one of them
                    subscribe     | when=daily              | Give a topic or a query
                    """)
    void aMistakeIsNamedInPrivateAndChangesNothing(String command, String given, String answer) {
        Map<String, String> options = new HashMap<>();
        for (String option : given.split(";", -1)) {
            options.put(option.split("=", 2)[0], option.split("=", 2)[1]);
        }
        TestInteraction asked = ask(command, options);
        assertThat(asked.text()).contains(answer);
        assertThat(asked.isPrivate()).isTrue();
        assertThat(subscriptions()).isEmpty();
    }

    @Test
    void endlessTextIsAnsweredShortly() {
        String endless = "x\u202E".repeat(3_000);
        for (String[] option :
                new String[][] {
                    {"subscribe", "topic"},
                    {"watch kernel", "series"},
                    {"watch package", "package"},
                    {"subscription pause", "id"},
                    {"unsubscribe", "id"}
                }) {
            assertThat(ask(option[0], Map.of(option[1], endless)).text())
                    .hasSizeBetween(10, 500)
                    .doesNotContain("\u202E");
        }
    }
}
