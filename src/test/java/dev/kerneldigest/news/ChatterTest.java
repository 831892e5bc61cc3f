package dev.kerneldigest.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ChatterTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "lkp@intel.com",
                "pr-tracker-bot@kernel.org",
                "patchwork-bot+netdevbpf@kernel.org",
                "tip-bot2@linutronix.de",
                "bot@kernelci.org",
                "bot+bpf-ci@kernel.org",
                "SYZBOT+abc@syzkaller.appspotmail.com",
                "no-reply@patchew.org"
            })
    void whatABotSendsIsKeptForLookUpsOnly(String author) {
        assertThat(Chatter.is(mail(author, "mm: something", "a@x", ""))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abbot@x.example",
                "robotics@x.example",
                "ada@bot.example",
                "gitte@x.example"
            })
    void whoIsOnlyCalledSoIsAPerson(String author) {
        assertThat(Chatter.is(mail(author, "mm: something", "a@x", ""))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    [PATCH 6.12 000/123] 6.12.30-rc1 review | true
                    [PATCH 6.12 001/123] mm: backport | true
                    [PATCH AUTOSEL 6.12 1/9] mm: backport | true
                    [PATCH 6.12.y] mm: please take this | false
                    [PATCH v3 0/9] mm: a series | false
                    [PATCH v3 2/9] mm: a part of it | true
                    [PATCH 1/1] mm: alone | false
                    Re: [PATCH v3 0/9] mm: a series | true
                    AW: anything | true
                    Report: anything | false
                    """)
    void subjectsTell(String subject, boolean chatter) {
        assertThat(Chatter.is(mail("ada@x.example", subject, "a@x", ""))).isEqualTo(chatter);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    20260624191525.63787-2-ada@x | 20260624191525.63787-1-ada@x | true
                    20260624191525.63787-1-ada@x | 20260501101010.4711-1-ada@x | false
                    20260101-age-v2-1-0c0ffee@x | 20260101-age-v2-0-0c0ffee@x | true
                    20260101-age-v2-1-0c0ffee@x | 20251201-age-v1-0-deadbee@x | false
                    something@x | other@x | false
                    """)
    void aFirstPatchSpeaksForItsSeriesUnlessACoverLetterDoes(
            String id, String parent, boolean chatter) {
        NewsItem first = mail("ada@x.example", "[PATCH 1/3] mm: one", id, parent);
        assertThat(Chatter.is(first)).isEqualTo(chatter);
    }

    @Test
    void anAddressOfAnyLengthIsRead() {
        String author = "bot-" + "+-".repeat(500_000);
        assertThat(Chatter.is(mail(author, "mm: something", "a@x", ""))).isFalse();
    }

    private static NewsItem mail(String author, String subject, String id, String parent) {
        Draft draft =
                new Draft(
                        "linux-mm",
                        subject,
                        "",
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(
                                new Mail(
                                        id,
                                        author,
                                        Optional.of(parent).filter(it -> !it.isEmpty()))));
        return new NewsItem(
                new ItemKey("lore:" + id),
                new SourceId("mm"),
                draft,
                new NewsReader().read(draft),
                List.of(),
                Instant.EPOCH);
    }
}
