package dev.kerneldigest.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CanonicalUrlTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    as it is            | https://a.example/story             | a.example/story
                    without TLS         | http://a.example/story              | a.example/story
                    with www            | https://WWW.A.example/story         | a.example/story
                    trailing slash      | https://a.example/story/            | a.example/story
                    a fragment          | https://a.example/story#top         | a.example/story
                    LWN's rss           | https://lwn.net/Articles/1/rss      | lwn.net/Articles/1
                    default port        | https://a.example:443/story         | a.example/story
                    another port        | https://a.example:8443/story        | a.example:8443/story
                    tracking            | https://a.example/s?utm_source=x&utm_medium=rss | a.example/s
                    tracking and more   | https://a.example/s?id=5&UTM_campaign=x&p=%20&fbclid=1 | a.example/s?id=5&p=%20
                    a path of capitals  | https://a.example/Story             | a.example/Story
                    a front page        | https://a.example/                  | a.example
                    no host             | urn:uuid:1                          | urn:uuid:1
                    """)
    void addressesOfOnePageAreEqual(String what, URI address, String canonical) {
        assertThat(CanonicalUrl.of(address)).as(what).isEqualTo(canonical);
    }
}
