package dev.kerneldigest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RefusalPageTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><html>",
                "<html lang=en>",
                "\r\n\t <HTML>",
                "\uFEFF<!doctype HTML>",
                "<?xml version='1.0'?><!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0\"><html>",
                "<!-- saved --> <!-- twice --><head>"
            })
    void aPageIsAPage(String body) {
        assertThat(RefusalPage.isStartOf(bytes(body))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<",
                "   ",
                "<!-- never closed <html>",
                "<?xml version='1.0'?><rss><channel><description>&lt;html></description>",
                "<rss><channel><title><html></title>",
                "<!DOCTYPE rss><rss>",
                "<feed xmlns='http://www.w3.org/2005/Atom'>",
                "{\"releases\":[]}"
            })
    void aFeedIsNoPage(String body) {
        assertThat(RefusalPage.isStartOf(bytes(body))).isFalse();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
