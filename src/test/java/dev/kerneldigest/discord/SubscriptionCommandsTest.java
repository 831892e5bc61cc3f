package dev.kerneldigest.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.subscription.ChannelId;
import dev.kerneldigest.subscription.GuildId;
import dev.kerneldigest.subscription.Interest;
import dev.kerneldigest.subscription.Rhythm;
import dev.kerneldigest.subscription.Subscription;
import dev.kerneldigest.subscription.SubscriptionId;
import dev.kerneldigest.testing.discord.Permissions;
import dev.kerneldigest.testing.discord.TestChannel;
import dev.kerneldigest.testing.discord.TestGuild;
import dev.kerneldigest.testing.discord.TestInteraction;
import dev.kerneldigest.testing.discord.TestUser;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Managing subscriptions, from the keyboard to the answer, with the real JDA client. */
final class SubscriptionCommandsTest extends CommandsOnAServer {
    private List<Subscription> subscriptions() {
        return bench.subscriptions().of(new GuildId(guild.id()));
    }

    @Test
    void subscribeKeepsWhatWasAskedFor() {
        TestChannel elsewhere = guild.channel("digests");
        TestInteraction asked =
                ask(
                        "subscribe",
                        Map.of(
                                "topic", "mm, BPF",
                                "channel", elsewhere,
                                "when", "weekly",
                                "day", "friday",
                                "at", "18:30",
                                "kinds", "article,brief"));

        assertThat(asked.text())
                .contains("Subscribed", "<#" + elsewhere.id() + ">", "Fridays at 18:30");
        assertThat(asked.isPrivate()).isTrue();
        Subscription made = subscriptions().getFirst();
        assertThat(made.channel()).isEqualTo(new ChannelId(elsewhere.id()));
        assertThat(made.interest())
                .isEqualTo(new Interest.Topics(Set.of(CommandBench.MM, CommandBench.BPF)));
        assertThat(made.rhythm())
                .isEqualTo(new Rhythm.Weekly(DayOfWeek.FRIDAY, LocalTime.of(18, 30)));
        assertThat(made.kinds()).containsExactlyInAnyOrder("article", "brief");
        assertThat(made.since()).isEqualTo(CommandBench.NOW);
        assertThat(bench.changes().changed()).contains(made.id());
    }

    @Test
    void aQueryIsKeptAndShowsWhatItWouldHaveBrought() {
        TestInteraction asked =
                ask("subscribe", Map.of("query", " folios  AND NOT hugetlb", "when", "hourly"));

        assertThat(asked.text())
                .contains("Subscribed", "`folios AND NOT hugetlb`, hourly")
                .contains("In the last 30 days it would have brought **1 story**.")
                .contains("](<https://lwn.net/Articles/1/>)")
                .doesNotContain("arenas", "@everyone");
        assertThat(asked.isPrivate()).isTrue();
        assertThat(subscriptions())
                .extracting(Subscription::interest)
                .containsExactly(new Interest.Query("folios AND NOT hugetlb"));
        assertThat(ask("subscriptions", Map.of()).text())
                .contains("`folios AND NOT hugetlb`, hourly");
        assertThat(
                        ask(
                                        "subscribe",
                                        Map.of("query", "folios AND NOT hugetlb", "when", "hourly"))
                                .text())
                .contains("there already");
    }

    @Test
    void aQueryThatFindsNothingSaysSo() {
        assertThat(ask("subscribe", Map.of("query", "folio", "kinds", "cve")).text())
                .contains("In the last 30 days it would have brought nothing.");
    }

    @Test
    void subscribeToAllIsDailyAtTheServersHourHere() {
        ask("settings", Map.of("hour", "9:15")).text();
        ask("subscribe", Map.of("topic", "all")).text();

        Subscription made = subscriptions().getFirst();
        assertThat(made.interest()).isEqualTo(new Interest.All());
        assertThat(made.channel()).isEqualTo(new ChannelId(news.id()));
        assertThat(made.rhythm()).isEqualTo(new Rhythm.Daily(LocalTime.of(9, 15)));
    }

    @Test
    void subscribingTwiceToTheSameIsToldAndKeptOnce() {
        ask("subscribe", Map.of("topic", "mm")).text();
        assertThat(ask("subscribe", Map.of("topic", "mm")).text()).contains("there already");
        assertThat(subscriptions()).hasSize(1);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    subscribe | topic=mmm             | no topic `mmm`. Did you mean `mm`
                    subscribe | topic=@everyone       | no topic
                    subscribe | when=daily            | Give a topic or a query, one of them
                    subscribe | topic=mm;query=folio  | Give a topic or a query, one of them
                    subscribe | query=folio or `zswap | At character 7, `or`: AND, OR and NOT are written in capitals
                    subscribe | query=(`x`            | At character 1, `(`: this parenthesis is never closed
                    subscribe | query=-folio          | At character 1, `-`: this only says what you don
                    subscribe | query=folio titel:x   | At character 7, `titel`: this is no field. Did you mean `title`?
                    subscribe | query=topic:mmm       | At character 7, `mmm`: there is no such topic. Did you mean `mm`, `bpf`, `filesystems`?
                    subscribe | query=kind:artikle    | At character 6, `artikle`: there is no such kind. Did you mean `article`
                    subscribe | query=source:lwm      | At character 8, `lwm`: there is no such source. Did you mean `lwn`, `phoronix`?
                    subscribe | topic=mm;at=25:00     | `25:00` is no time of day
                    subscribe | topic=mm;at=7:60      | no time of day
                    subscribe | topic=mm;at=7:00;when=instant | daily and weekly only
                    subscribe | topic=mm;day=Someday  | no day
                    subscribe | topic=mm;day=Monday;when=daily | weekly only
                    subscribe | topic=mm;kinds=artikle | Did you mean `article`
                    settings  | timezone=Europe/Berln | Did you mean `Europe/Berlin`
                    settings  | hour=midnight         | no time of day
                    news      | since=soon            | no span of time
                    news      | source=lwm            | Did you mean `lwn`
                    news      | topic=memory          | no topic `memory`
                    unsubscribe | id=99               | no subscription `99`
                    digest    | topic=nothing         | no topic `nothing`
                    """)
    void aMistakeIsNamedExactlyAndChangesNothing(String command, String options, String answer) {
        Map<String, String> given = new HashMap<>();
        for (String option : options.split(";", -1)) {
            given.put(option.split("=", 2)[0], option.split("=", 2)[1]);
        }
        TestInteraction asked = ask(command, given);

        assertThat(asked.text()).contains(answer);
        assertThat(asked.isPrivate()).isTrue();
        assertThat(subscriptions()).isEmpty();
    }

    @DisplayName("S8: says what it lacks when somebody subscribes")
    @Test
    void aChannelWhereTheBotMayNotPostIsRefusedWithWhatItLacks() {
        news.deny(Permissions.VIEW_CHANNEL | Permissions.SEND_MESSAGES);
        TestChannel open = guild.channel("open");
        TestInteraction asked =
                bench.discord()
                        .slash(open, admin, "subscribe", Map.of("topic", "mm", "channel", news));

        assertThat(asked.text()).contains("View Channel", "Send Messages");
        assertThat(subscriptions()).isEmpty();
    }

    @DisplayName("K18: refuses managing commands to who lacks Manage Server, as Discord does")
    @ParameterizedTest
    @CsvSource({"subscribe,topic,mm", "unsubscribe,id,1", "settings,hour,8:00"})
    void managingNeedsManageServer(String command, String option, String value) {
        TestInteraction asked = bench.discord().slash(news, member, command, Map.of(option, value));

        assertThat(asked.text()).contains("Manage Server");
        assertThat(asked.isPrivate()).isTrue();
        assertThat(subscriptions()).isEmpty();
        assertThat(
                        bench.discord()
                                .command(command)
                                .orElseThrow()
                                .path("default_member_permissions")
                                .asText())
                .isEqualTo(Long.toString(Permissions.MANAGE_SERVER));
    }

    @Test
    void unsubscribeEndsOneOfThisServerOnly() {
        ask("subscribe", Map.of("topic", "mm")).text();
        SubscriptionId id = subscriptions().getFirst().id();
        TestGuild other = bench.discord().guild("strangers");
        TestInteraction stranger =
                bench.discord()
                        .slash(
                                other.channel("news"),
                                other.admin("eve"),
                                "unsubscribe",
                                Map.of("id", id.toString()));
        assertThat(stranger.text()).contains("no subscription");
        assertThat(subscriptions()).hasSize(1);

        assertThat(ask("unsubscribe", Map.of("id", "#" + id)).text()).contains("Ended");
        assertThat(subscriptions()).isEmpty();
        assertThat(bench.changes().removed()).contains(id);
    }

    @Test
    @DisplayName("S7: lets everybody with Manage Server change what somebody else set up")
    void whatOneSetUpAnotherMayChangeAndEveryoneSeesWhoDid() {
        assertThat(ask("subscribe", Map.of("topic", "mm")).text()).startsWith("Subscribed");
        Subscription one = subscriptions().getFirst();
        TestUser other = guild.admin("grace");
        String id = one.id().toString();
        Map<String, String> edit = Map.of("id", id, "topic", "bpf");
        assertThat(bench.discord().slash(news, other, "subscription edit", edit).text())
                .contains("Changed", "BPF");
        assertThat(bench.discord().slash(news, member, "subscriptions", Map.of()).text())
                .contains("BPF", "Last changed by <@" + other.id() + ">", "edited #" + id);
    }

    @Test
    void subscriptionsListsThemWithTheirPauses() {
        assertThat(ask("subscriptions", Map.of()).text()).contains("No subscriptions");
        ask("subscribe", Map.of("topic", "mm")).text();
        bench.subscriptions().pause(subscriptions().getFirst().id(), "the channel was deleted");

        assertThat(ask("subscriptions", Map.of()).text())
                .contains("Memory management, daily at 07:00", "paused: the channel was deleted");
        assertThat(ask("subscriptions", Map.of("channel", guild.channel("other"))).text())
                .contains("No subscriptions");
    }

    @Test
    void aNewTimeZoneMovesTheServersSubscriptions() {
        ask("subscribe", Map.of("topic", "mm")).text();
        int before = bench.changes().changed().size();

        assertThat(ask("settings", Map.of("timezone", "europe/berlin")).text())
                .contains("Europe/Berlin");

        assertThat(bench.subscriptions().settings(new GuildId(guild.id())).zone())
                .isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(bench.changes().changed()).hasSize(before + 1);
        assertThat(ask("settings", Map.of()).text()).startsWith("The settings");
    }

    @Test
    void subscriptionsAreOfferedByWhatTheyAre() {
        ask("subscribe", Map.of("topic", "bpf")).text();
        TestInteraction asked =
                bench.discord().type(news, admin, "unsubscribe", Map.of("id", "bpf"), "id");
        assertThat(asked.choices()).singleElement().asString().contains("BPF, daily at 07:00");
    }
}
