package dev.kerneldigest.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.news.Draft;
import dev.kerneldigest.news.ItemKey;
import dev.kerneldigest.news.Mail;
import dev.kerneldigest.news.NewsItem;
import dev.kerneldigest.news.NewsReader;
import dev.kerneldigest.news.SourceId;
import dev.kerneldigest.store.SqlNewsArchive;
import dev.kerneldigest.subscription.ChannelId;
import dev.kerneldigest.subscription.Interest;
import dev.kerneldigest.subscription.Rhythm;
import dev.kerneldigest.subscription.Subscription;
import dev.kerneldigest.testing.DatabaseContract;
import dev.kerneldigest.testing.TestDatabases;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What who follows a thread gets: each of its next versions once, and its merge once. */
final class ThreadEditionsTest extends DatabaseContract {
    private static final ChannelId DIRECT = new ChannelId(8);
    private static final String ADA = "ada@x";

    private DeliveryRig rig = new DeliveryRig(database);
    private EditionDesk desk = rig.desk();

    ThreadEditionsTest() {
        super(TestDatabases.h2());
    }

    @BeforeEach
    void anew() {
        rig = new DeliveryRig(database);
        desk = rig.desk();
    }

    private void mail(String id, String parent, String subject, String author) {
        Draft draft =
                new Draft(
                        "linux-mm",
                        subject,
                        "It has been merged into torvalds/linux.git:\n"
                                + "https://git.kernel.org/torvalds/c/0123456789abcdef",
                        List.of(),
                        List.of(),
                        Optional.of(URI.create("https://lore.kernel.org/mm/" + id + "/")),
                        Optional.of(rig.clock.instant()),
                        Optional.of(
                                new Mail(
                                        id,
                                        author,
                                        Optional.of(parent).filter(it -> !it.isEmpty()))));
        rig.news(
                new NewsItem(
                        new ItemKey("lore:" + id),
                        new SourceId("mm"),
                        draft,
                        new NewsReader().read(draft),
                        List.of(),
                        rig.clock.instant()));
    }

    /** Follows what came first. */
    private Subscription follow() {
        long first = new SqlNewsArchive(database).after(0, 1).getFirst().id();
        return rig.subscribe(DIRECT, new Interest.PatchThread(first), new Rhythm.Immediately());
    }

    private List<String> served() {
        desk.serveImmediate();
        rig.courier().deliver();
        return rig.messenger.texts(DIRECT);
    }

    @Test
    void eachVersionThatComesIsToldOnceAndWhatWasThereBeforeIsNot() {
        mail("v1@x", "", "[PATCH] one", ADA);
        mail("v2@x", "", "[PATCH v2] one", ADA);
        follow();
        assertThat(served()).isEmpty();
        mail("v3@x", "", "[PATCH v3] one", ADA);
        mail("other@x", "", "[PATCH] other", ADA);
        assertThat(served()).containsExactly("lore:v3@x");
        rig.pass(Duration.ofDays(3));
        mail("v4@x", "", "[PATCH v4] one", ADA);
        assertThat(served()).containsExactly("lore:v3@x", "lore:v4@x");
        assertThat(served()).hasSize(2);
    }

    @Test
    void aMergeIsToldOnceHoweverLateAlsoOfALaterVersion() {
        mail("p@x", "", "[GIT PULL] one", ADA);
        follow();
        mail("q@x", "", "[GIT PULL v2] one", ADA);
        assertThat(served()).containsExactly("lore:q@x");
        rig.pass(Duration.ofDays(9));
        mail("t@x", "q@x", "Re: [GIT PULL v2] one", "pr-tracker-bot@kernel.org");
        assertThat(served()).containsExactly("lore:q@x", "lore:q@x");
        assertThat(served()).hasSize(2);
    }

    @Test
    void whatComesBesideARoundThatFailedIsMadeUpFor() {
        mail("v1@x", "", "[PATCH] one", ADA);
        Subscription one = follow();
        assertThat(served()).isEmpty();
        mail("v2@x", "", "[PATCH v2] one", ADA);
        rig.subscriptions.pause(one.id(), "its channel is closed");
        rig.pass(Duration.ofHours(2));
        assertThat(served()).isEmpty();
        rig.subscriptions.resume(one.id());
        assertThat(desk.serve(one.id())).isEqualTo(1);
    }

    @Test
    void onlyThoseAreLookedAtInWhoseThreadsSomethingCame() {
        mail("v1@x", "", "[PATCH] one", ADA);
        Subscription one = follow();
        ThreadRound round = new ThreadRound(new SqlNewsArchive(database));
        Subscription none = rig.subscribe();
        assertThat(round.concerned(List.of(one, none))).as("a new process").contains(one, none);
        rig.pass(Duration.ofHours(1));
        round.looked(rig.clock.instant());
        assertThat(round.concerned(List.of(one, none))).isEmpty();
        rig.pass(Duration.ofHours(1));
        mail("v2@x", "", "[PATCH v2] one", ADA);
        assertThat(round.concerned(List.of(none, one))).containsExactly(one);
        assertThat(ThreadRound.isOf(one)).isTrue();
        assertThat(ThreadRound.isOf(none)).isFalse();
    }
}
