package dev.kerneldigest.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.news.TopicId;
import dev.kerneldigest.subscription.ChannelId;
import dev.kerneldigest.subscription.GuildId;
import dev.kerneldigest.subscription.Interest;
import dev.kerneldigest.subscription.Rhythm;
import dev.kerneldigest.subscription.Subscription;
import dev.kerneldigest.subscription.UserId;
import dev.kerneldigest.testing.discord.Permissions;
import dev.kerneldigest.testing.discord.TestChannel;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** {@code /notify}: people choose topics for themselves. */
final class NotifyCommandTest extends CommandsOnAServer {
    private static int people;

    private TestChannel direct;
    private UserId user;

    @BeforeEach
    void meet() {
        member = guild.member("reader " + ++people);
        user = new UserId(member.id());
        direct = bench.discord().direct(member);
    }

    private String notify(String topic) {
        return bench.discord().slash(news, member, "notify", Map.of("topic", topic)).text();
    }

    private List<Subscription> own() {
        return bench.subscriptions().of(GuildId.of(user));
    }

    @Test
    @DisplayName("S6: somebody turns the news of a topic on and off for themselves")
    void aTopicIsTurnedOnAndOff() {
        assertThat(notify("mm")).contains("**Memory management**", "at most one an hour");

        Subscription one = own().getFirst();
        assertThat(one.channel()).isEqualTo(new ChannelId(direct.id()));
        assertThat(one.rhythm()).isEqualTo(new Rhythm.Hourly());
        assertThat(one.isPersonal()).isTrue();
        assertThat(bench.changes().changed()).contains(one.id());
        assertThat(direct.messages()).hasSize(1);

        assertThat(notify("mm")).startsWith("🔕");
        assertThat(own()).isEmpty();
        assertThat(bench.changes().removed()).contains(one.id());
    }

    @Test
    void topicsComeTogetherAndLeaveOneByOne() {
        notify("mm");
        assertThat(notify("bpf")).contains("BPF, Memory management");
        assertThat(own()).hasSize(1);
        assertThat(notify("bpf,mm")).startsWith("🔕");
        notify("bpf,mm");
        assertThat(notify("mm")).contains("**BPF**");
        assertThat(own().getFirst().interest())
                .isEqualTo(new Interest.Topics(Set.of(new TopicId("bpf"))));
        assertThat(notify("all")).contains("all topics");
        assertThat(notify("all")).startsWith("🔕");
    }

    @Test
    void withoutATopicItSaysWhatComes() {
        assertThat(bench.discord().slash(news, member, "notify", Map.of()).text())
                .contains("You get no direct messages");
        notify("mm");
        assertThat(bench.discord().slash(news, member, "notify", Map.of()).text())
                .contains("Memory management");
        assertThat(notify("mn")).contains("Did you mean `mm`");
    }

    @Test
    void whoTakesNoMessagesIsToldSo() {
        direct.deny(Permissions.SEND_MESSAGES);
        assertThat(notify("mm")).contains("I could not write to you", "privacy settings");
        assertThat(own()).isEmpty();
    }

    @Test
    void itIsNobodyElsesAndNoServers() {
        notify("mm");
        assertThat(ask("subscriptions", Map.of()).text()).doesNotContain("Memory management");
        assertThat(ask("notify", Map.of()).text()).contains("You get no direct messages");
        assertThat(ask("unsubscribe", Map.of("id", own().getFirst().id().toString())).text())
                .contains("no subscription");
        assertThat(own()).hasSize(1);
    }

    @Test
    void inDirectMessagesItWorksAsInServers() {
        assertThat(
                        bench.discord()
                                .slash(
                                        direct,
                                        member.speaking("de"),
                                        "notify",
                                        Map.of("topic", "bpf"))
                                .text())
                .contains("Neues zu **BPF**");
        assertThat(own()).hasSize(1);
        assertThat(bench.subscriptions().settings(GuildId.of(user)).taste().language())
                .isEqualTo(Locale.GERMAN);
    }

    @Test
    void aPauseEndsWhenSomethingElseIsChosen() {
        notify("mm");
        bench.subscriptions().pause(own().getFirst().id(), "given up after a week: closed");
        notify("bpf");
        assertThat(own().getFirst().isActive()).isTrue();
    }
}
