package dev.kerneldigest.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.discord.command.FollowCommand;
import dev.kerneldigest.subscription.ChannelId;
import dev.kerneldigest.subscription.GuildId;
import dev.kerneldigest.subscription.Interest;
import dev.kerneldigest.subscription.People;
import dev.kerneldigest.subscription.Rhythm;
import dev.kerneldigest.subscription.Subscription;
import dev.kerneldigest.subscription.UserId;
import dev.kerneldigest.subscription.Wish;
import dev.kerneldigest.testing.discord.Permissions;
import dev.kerneldigest.testing.discord.TestChannel;
import dev.kerneldigest.testing.discord.TestMessage;
import dev.kerneldigest.testing.discord.TestUser;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The button "Follow" of {@code /story}, as members press it. */
@Timeout(60)
final class FollowCommandTest {
    private static final String ADA = "ada@kernel.example";

    private LookupBench bench;
    private TestUser member;
    private TestChannel direct;

    @BeforeEach
    void connect() throws Exception {
        bench = new LookupBench();
        member = bench.member();
        direct = bench.discord().direct(member);
    }

    @AfterEach
    void disconnect() {
        bench.close();
    }

    private long post(String id, String subject) {
        return bench.news().mail(id, "", subject, ADA, "Some words about pages.");
    }

    private String press(long item) {
        return press(member, item);
    }

    private String press(TestUser who, long item) {
        TestMessage card =
                bench.discord()
                        .slash(
                                bench.channel(),
                                who,
                                "story",
                                Map.of("id", "i" + item, "public", true))
                        .answer();
        return bench.discord().press(bench.channel(), who, card, card.buttons().getLast()).text();
    }

    private List<Subscription> followed() {
        return bench.subscriptions().of(GuildId.of(new UserId(member.id())));
    }

    @Test
    void whoPressesFollowsTheThreadFromItsFirstVersion() throws Exception {
        long first = post("v1@kernel.example", "[PATCH 0/2] mm: age folios");
        long second = post("v2@kernel.example", "[PATCH v2 0/2] mm: age folios");
        bench.restart();

        assertThat(press(second)).startsWith("🔔 You follow").contains("age folios");

        Subscription one = followed().getFirst();
        assertThat(one.interest()).isEqualTo(new Interest.PatchThread(first));
        assertThat(one.rhythm()).isEqualTo(new Rhythm.Immediately());
        assertThat(one.channel()).isEqualTo(new ChannelId(direct.id()));
        assertThat(one.isPersonal()).isTrue();
        assertThat(direct.messages()).hasSize(1);
    }

    @Test
    void theButtonOfAnyVersionEndsIt() {
        long first = post("v1@kernel.example", "[PATCH] mm: age folios");
        press(first);
        long second = post("v2@kernel.example", "[PATCH v2] mm: age folios");

        assertThat(press(second)).startsWith("🔕").contains("no longer follow");

        assertThat(followed()).isEmpty();
    }

    @Test
    void onlyPatchesAndPullRequestsHaveTheButton() {
        long article =
                bench.tell(
                        "lwn",
                        "https://lwn.net/Articles/990001/",
                        "The page cache of tomorrow",
                        "Folios.",
                        LookupBench.NOW);
        TestMessage card = bench.ask("story", Map.of("id", "i" + article)).answer();
        assertThat(card.text()).contains("page cache");
        assertThat(card.buttons()).isEmpty();
    }

    @Test
    void ofWhatIsMergedNothingMoreComes() {
        long request = post("p@kernel.example", "[GIT PULL] mm: fixes");
        bench.news()
                .mail(
                        "t@kernel.org",
                        "p@kernel.example",
                        "Re: [GIT PULL] mm: fixes",
                        "pr-tracker-bot@kernel.org",
                        "It has been merged into torvalds/linux.git:\n"
                                + "https://git.kernel.org/torvalds/c/0123456789abcdef");

        assertThat(press(request)).contains("merged", "nothing more");

        assertThat(followed()).isEmpty();
        assertThat(direct.messages()).isEmpty();
    }

    @Test
    void whoTakesNoMessagesIsToldSo() {
        direct.deny(Permissions.SEND_MESSAGES);
        assertThat(press(post("v1@kernel.example", "[PATCH] mm: age folios")))
                .contains("I could not write to you");
        assertThat(followed()).isEmpty();
    }

    @Test
    void fiftyThreadsAreTheMost() {
        UserId user = new UserId(member.id());
        long oldest = post("v0@kernel.example", "[PATCH] mm: number 0");
        for (int number = 0; number < FollowCommand.MOST; number++) {
            bench.subscriptions()
                    .add(
                            new Wish(
                                    GuildId.of(user),
                                    new ChannelId(direct.id()),
                                    new Interest.PatchThread(oldest + number),
                                    Set.of(),
                                    new Rhythm.Immediately(),
                                    LookupBench.NOW,
                                    new People(Optional.empty(), Optional.of(user))));
        }
        for (int number = 1; number <= FollowCommand.MOST; number++) {
            post("v%d@kernel.example".formatted(number), "[PATCH] mm: number " + number);
        }

        assertThat(press(oldest + FollowCommand.MOST))
                .contains("You follow 50 threads", "`/story id:i" + oldest + "`");

        assertThat(followed()).hasSize(FollowCommand.MOST);
    }

    @Test
    void aGermanIsToldInGermanFromThenOn() {
        assertThat(press(member.speaking("de"), post("v1@kernel.example", "[PATCH] mm: age")))
                .startsWith("🔔 Du folgst");
        assertThat(
                        bench.subscriptions()
                                .settings(GuildId.of(new UserId(member.id())))
                                .taste()
                                .language())
                .isEqualTo(Locale.GERMAN);
    }

    @Test
    void aListIsFoundByItsNameAndAddress() {
        post("v1@kernel.example", "[PATCH] mm: age folios");
        for (String list :
                List.of(
                        "lore-linux-mm",
                        "linux-mm",
                        "Linux-MM list",
                        "linux-mm@kvack.org",
                        "https://lore.kernel.org/linux-mm/")) {
            assertThat(bench.ask("news", Map.of("source", list)).text())
                    .as(list)
                    .contains("age folios");
        }
        assertThat(bench.ask("news", Map.of("source", "linux-nm@kvack.org")).text())
                .contains("Did you mean", "lore-linux-mm");
    }
}
