package dev.kerneldigest.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import dev.kerneldigest.news.Draft;
import dev.kerneldigest.news.KernelVersion;
import dev.kerneldigest.news.Kind;
import dev.kerneldigest.news.NewsItem;
import dev.kerneldigest.news.Reading;
import dev.kerneldigest.testing.TestItems;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a watch of a kernel series or of a package brings. */
final class WatchesTest {
    @ParameterizedTest
    @MethodSource("releases")
    void aSeriesBringsItsReleasesAndItsEnd(Kind kind, boolean wanted) {
        NewsItem item = TestItems.ofKind(TestItems.item("one"), kind);
        assertThat(new Interest.KernelSeries("6.12").wants(item)).isEqualTo(wanted);
    }

    static Stream<Arguments> releases() {
        KernelVersion ours = new KernelVersion("6.12", 31, 0);
        KernelVersion other = new KernelVersion("6.1", 12, 0);
        return Stream.of(
                argumentSet("ours", stable(List.of(other, ours), List.of()), true),
                argumentSet("our last", stable(List.of(other), List.of(ours)), true),
                argumentSet("others", stable(List.of(other), List.of()), false),
                argumentSet("mainline", new Kind.MainlineRelease(version("6.12")), true),
                argumentSet("another", new Kind.MainlineRelease(version("6.13")), false),
                argumentSet("our end", new Kind.KernelEol("6.12"), true),
                argumentSet("another end", new Kind.KernelEol("6.1"), false),
                argumentSet("an article", new Kind.Article(), false));
    }

    private static Kind stable(List<KernelVersion> versions, List<KernelVersion> last) {
        return new Kind.StableRelease(versions, last);
    }

    private static KernelVersion version(String series) {
        return new KernelVersion(series, 0, 0);
    }

    @ParameterizedTest
    @MethodSource("updates")
    void aPackageBringsTheUpdatesThatNameIt(String distro, NewsItem item, boolean wanted) {
        Optional<String> only = Optional.of(distro).filter(name -> !name.isEmpty());
        assertThat(new Interest.PackageUpdates("OpenSSL", only).wants(item)).isEqualTo(wanted);
    }

    static Stream<Arguments> updates() {
        NewsItem roundUp =
                TestItems.ofKind(
                        TestItems.item("one"),
                        new Kind.SecurityUpdates(
                                Map.of(
                                        "Debian", List.of("openssl", "zsh"),
                                        "Rocky Linux", List.of("gnutls/openssl:3", "openssl-libs"),
                                        "Fedora", List.of("openssl-libs"))));
        NewsItem notice = titled("DSA-6001-1 openssl - security update", "Debian Security");
        NewsItem other = titled("DSA-6002-1 opensslx", "Debian Security");
        return Stream.of(
                argumentSet("anywhere", "", roundUp, true),
                argumentSet("in Debian", "Debian", roundUp, true),
                argumentSet("in a module", "Rocky", roundUp, true),
                argumentSet("a longer name", "Fedora", roundUp, false),
                argumentSet("not there", "SUSE", roundUp, false),
                argumentSet("an advisory", "", notice, true),
                argumentSet("an advisory of Debian", "debian", notice, true),
                argumentSet("no advisory of SUSE", "SUSE", notice, false),
                argumentSet("another package", "", other, false),
                argumentSet("no advisory", "", TestItems.item("openssl"), false));
    }

    private static NewsItem titled(String title, String source) {
        NewsItem item = TestItems.about(TestItems.item("one"), "security-updates");
        Draft draft = item.draft();
        Reading reading =
                new Reading(
                        new Kind.Article(),
                        title,
                        false,
                        Optional.empty(),
                        "",
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of());
        return TestItems.withReading(
                TestItems.drafted(
                        item,
                        new Draft(
                                source,
                                title,
                                draft.text(),
                                draft.bold(),
                                draft.links(),
                                draft.url(),
                                draft.date())),
                reading);
    }
}
