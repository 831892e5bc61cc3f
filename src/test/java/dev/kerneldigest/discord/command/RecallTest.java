package dev.kerneldigest.discord.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RecallTest {
    private static final Instant MOMENT = Instant.parse("2026-11-23T06:00:00Z");

    @Test
    void anIdBringsBackWhatItWasMadeOf() {
        Recall recall =
                new Recall(
                        "news",
                        "",
                        3,
                        MOMENT,
                        Map.of("query", "100% ~ of = \"it\" %7E é🐧", "topic", "mm,bpf"));

        String id = recall.id().orElseThrow();

        assertThat(id).startsWith("1~news~~3~").hasSizeLessThanOrEqualTo(100);
        assertThat(Recall.read(id)).contains(recall);
    }

    @Test
    void whatIsTooLongHasNoId() {
        Recall recall = new Recall("news", "", 0, MOMENT, Map.of("query", "x".repeat(80)));

        assertThat(recall.id()).isEmpty();
    }

    @Test
    void onlyWhatWeWriteIsRead() {
        assertThat(Recall.read("1~news~~0~0")).contains(Recall.of("news"));
        assertThat(Recall.read("1~news~~00~0")).isEmpty();
        assertThat(Recall.read("1~news~~0~00")).isEmpty();
        assertThat(Recall.read("1~news~~0~0~b=1~a=1")).isEmpty();
        assertThat(Recall.read("1~news~~0~0~a=%41")).isEmpty();
        assertThat(Recall.read("1~news~~0~0\n")).isEmpty();
        assertThat(Recall.read("")).isEmpty();
    }
}
