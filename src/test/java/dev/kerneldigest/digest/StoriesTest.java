package dev.kerneldigest.digest;

import static dev.kerneldigest.digest.TestItems.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.news.Kind;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class StoriesTest {
    private static final Kind RELEASE = new Kind.SoftwareRelease("kettle", "5.1");

    static Stream<Arguments> claims() {
        return Stream.of(
                Arguments.of(
                        "the project speaks for a release",
                        item("project").kind(RELEASE).from("kettle", "https://kettle.example/5.1"),
                        item("lwn").kind(RELEASE).text("a much longer text")),
                Arguments.of(
                        "kernel.org speaks for a CVE",
                        item("mail")
                                .kind(new Kind.Cve("CVE-1"))
                                .from("l", "https://lore.kernel.org/x/"),
                        item("press")
                                .kind(new Kind.Cve("CVE-1"))
                                .from("Phoronix", "https://www.phoronix.com/news/x")),
                Arguments.of(
                        "LWN speaks for a release before the rest of the press",
                        item("lwn").kind(RELEASE),
                        item("press").kind(RELEASE).from("9to5Linux", "https://9to5linux.com/x")),
                Arguments.of(
                        "LWN speaks for analysis before the list",
                        item("lwn"),
                        item("mail").text("long, long").from("l", "https://lore.kernel.org/x/")),
                Arguments.of(
                        "then the longest text speaks",
                        item("long").text("more words"),
                        item("short").text("few")),
                Arguments.of(
                        "then the earliest speaks",
                        item("early").aged(Duration.ofDays(2)),
                        item("late").aged(Duration.ofDays(1))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("claims")
    void theRightMemberSpeaks(String claim, TestItems lead, TestItems other) {
        lead.story(5);
        other.story(5);

        List<Story> stories = Stories.of(List.of(other.get(), lead.get()));

        assertThat(stories).as(claim).hasSize(1);
        assertThat(stories.getFirst().lead().item().draft().title())
                .isEqualTo(lead.get().item().draft().title());
        assertThat(stories.getFirst().others()).hasSize(1);
    }
}
