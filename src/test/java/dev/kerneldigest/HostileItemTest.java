package dev.kerneldigest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kerneldigest.testing.discord.Faults;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An item that means ill, on its whole way from the feed to the channel. */
@Timeout(120)
final class HostileItemTest {
    private static final String EVIL =
            "@everyone @here &lt;@&amp;1&gt; &lt;@1&gt; [x](y) [z](https://evil.example) ```";

    @TempDir private Path folder;

    @DisplayName("A6: an item with mentions, links, a fence and 10,000 characters pings nobody")
    @Test
    void anItemFullOfMarkupIsAValidMessageThatPingsNobody() throws Exception {
        try (NewsStage stage = new NewsStage(folder);
                Bot _ = stage.start()) {
            stage.subscribe();
            String text = EVIL + " The sched_ext scheduler. ".repeat(400);
            stage.chronicle.tell(990_501, "A sched_ext scheduler " + EVIL, text);
            assertThat(stage.channel.awaitMessages(1)).isTrue();

            String read = stage.read().getFirst();
            assertThat(read).contains("scheduler").hasSizeLessThanOrEqualTo(4_000);
            assertThat(read)
                    .doesNotContain("<@&1>", "<@1>", "@everyone", "@here", "[x](y)", "```")
                    .doesNotContain("[z](https://evil.example)");
            JsonNode mentions =
                    stage.discord.lastBody(Faults.CREATE_MESSAGE).path("allowed_mentions");
            assertThat(mentions.path("parse").isArray()).isTrue();
            assertThat(mentions.path("parse")).isEmpty();
            assertThat(mentions.path("roles")).isEmpty();
            assertThat(mentions.path("users")).isEmpty();
        }
    }
}
