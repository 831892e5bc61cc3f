package dev.kerneldigest.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StoryKeysTest {
    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    kernel:rc:6.4-rc2         | Kernel prepatch 6.4-rc2
                    kernel:mainline:6.12      | The 6.12 kernel has been released
                    kernel:stable:6.1.67      | Linux 6.1.67
                    kernel:eol:6.11           | Linux Kernel 6.11 Reaches End of Life
                    kernel:eol:6.11           | Linux kernel 6.11 chega ao fim da vida
                    kernel:lts:6.12           | Linux 6.12 Is Officially An LTS Kernel
                    merge-window:6.11:1       | The first half of the 6.11 merge window
                    merge-window:6.11:2       | The rest of the 6.11 merge window
                    merge-window:6.4:1        | 6.4 Merge window, part 1
                    release:foo-bar:3         | Foo-Bar 3.0 Overhauls the Menu
                    release:foo-bar:3         | Foo-Bar v3.0 released
                    cve:CVE-2024-26581        | CVE-2024-26581: net: a thing
                    """)
    void eventsHaveKeys(String key, String title) {
        assertThat(new NewsReader().read(Drafts.of(title, "")).keys())
                .extracting(StoryKey::value)
                .contains(key);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    url:a_b.example/c           | https://a_b.example/c
                    lwn:932077                  | https://lwn.net/Articles/932077/
                    lwn:932077                  | http://www.lwn.net/Articles/932077/rss
                    mail:20260206-1-x@y.org     | https://lore.kernel.org/lkml/20260206-1-x@y.org/
                    url:example.org/a?b=c       | HTTPS://www.Example.org/a/?utm_source=rss&b=c#top
                    """)
    void addressesHaveKeys(String key, String url) {
        Draft draft = Drafts.of("Somebody", "Something happened", url, "2026-02-06");
        assertThat(new NewsReader().read(draft).keys())
                .extracting(StoryKey::value)
                .containsExactly(key);
    }

    @ParameterizedTest
    @CsvSource({"https://www.kernel.org/", "https://example.org"})
    void aFrontPageIsNoStory(String url) {
        Draft draft = Drafts.of("Somebody", "Something happened", url, "2026-02-06");
        assertThat(new NewsReader().read(draft).keys()).isEmpty();
        assertThat(CanonicalUrl.of(URI.create(url))).doesNotContain("/");
    }
}
