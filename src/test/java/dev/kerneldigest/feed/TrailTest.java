package dev.kerneldigest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import okhttp3.HttpUrl;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TrailTest {
    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "http://one.example/f, https://one.example/f, TAKEN",
        "http://one.example/f, http://two.example/f, TAKEN",
        "https://one.example/f, https://two.example/f, TAKEN",
        "https://one.example/f, http://one.example/f, UNPROTECTED",
        "https://one.example/f, //two.example/g, TAKEN",
        "https://one.example/f, /f, CIRCLE"
    })
    void whatIsProtectedStaysSo(String from, String to, Trail.Turn turn) {
        assertThat(new Trail(HttpUrl.get(from)).turn(to, true)).isEqualTo(turn);
    }
}
