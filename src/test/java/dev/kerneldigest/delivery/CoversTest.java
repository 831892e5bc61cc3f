package dev.kerneldigest.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.digest.Cover;
import dev.kerneldigest.digest.DigestRequest;
import dev.kerneldigest.digest.Message;
import dev.kerneldigest.subscription.ChannelId;
import dev.kerneldigest.subscription.GuildId;
import dev.kerneldigest.subscription.Interest;
import dev.kerneldigest.subscription.People;
import dev.kerneldigest.subscription.Rhythm;
import dev.kerneldigest.subscription.RoleId;
import dev.kerneldigest.subscription.Subscription;
import dev.kerneldigest.subscription.SubscriptionId;
import dev.kerneldigest.subscription.Wish;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class CoversTest {
    private static final Instant UNTIL = Instant.parse("2026-11-20T08:05:00Z");
    private static final RoleId ROLE = new RoleId(5);

    @ParameterizedTest
    @MethodSource("titles")
    void aTitleIsThatOfNoOtherEditionInTheChannel(Rhythm rhythm, String title) {
        assertThat(covers(subscription(rhythm, Optional.empty()), "Kernel digest", false))
                .extracting(Cover::title)
                .containsExactly(title, title);
    }

    static Stream<Arguments> titles() {
        LocalTime seven = LocalTime.of(7, 0);
        return Stream.of(
                Arguments.of(new Rhythm.Immediately(), "Kernel digest, 09:05 · #3"),
                Arguments.of(new Rhythm.Hourly(), "Kernel digest, 09:05 · #3"),
                Arguments.of(new Rhythm.Daily(seven), "Kernel digest · #3"),
                Arguments.of(new Rhythm.Weekly(DayOfWeek.FRIDAY, seven), "Kernel digest · #3"));
    }

    @Test
    void whatHasNoTitleGetsNone() {
        assertThat(covers(subscription(new Rhythm.Immediately(), Optional.empty()), "", false))
                .extracting(Cover::title)
                .containsExactly("", "");
    }

    @Test
    void onlyTheFirstMessageMentionsTheRoleAndOnlyWhereThereIsSomethingToActOn() {
        Subscription pinging = subscription(new Rhythm.Immediately(), Optional.of(ROLE));
        assertThat(covers(pinging, "News", true))
                .extracting(Cover::pinged)
                .containsExactly(Optional.of(ROLE), Optional.empty());
        assertThat(covers(pinging, "News", false))
                .extracting(Cover::pinged)
                .containsOnly(Optional.empty());
        assertThat(covers(subscription(new Rhythm.Hourly(), Optional.empty()), "News", true))
                .extracting(Cover::pinged)
                .containsOnly(Optional.empty());
    }

    @Test
    void noMessageNeedsNoCover() {
        Subscription subscription = subscription(new Rhythm.Hourly(), Optional.of(ROLE));
        assertThat(Covers.of(subscription, List.of(), request(subscription))).isEmpty();
    }

    private static List<Cover> covers(Subscription subscription, String title, boolean urgent) {
        Message bare =
                new Message(0, List.of(new Message.Text("news")))
                        .withCover(new Cover(title, 1, List.of(), urgent, Optional.empty()));
        return Covers.of(subscription, List.of(bare, bare), request(subscription)).stream()
                .map(Message::cover)
                .toList();
    }

    private static DigestRequest request(Subscription subscription) {
        return new DigestRequest(
                List.of(),
                Set.of(),
                List.of(),
                UNTIL,
                UNTIL,
                ZoneId.of("Europe/Berlin"),
                DigestRequest.Period.of(subscription.rhythm()));
    }

    private static Subscription subscription(Rhythm rhythm, Optional<RoleId> role) {
        return Subscription.of(
                new SubscriptionId(3),
                new Wish(
                        new GuildId(1),
                        new ChannelId(7),
                        new Interest.All(),
                        Set.of(),
                        rhythm,
                        UNTIL,
                        new People(role, Optional.empty())),
                Optional.empty());
    }
}
