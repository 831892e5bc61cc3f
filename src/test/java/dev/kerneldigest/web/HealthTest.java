package dev.kerneldigest.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.delivery.Line;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

final class HealthTest {
    private final WebRig rig;

    HealthTest() throws AddressTakenException {
        rig = new WebRig();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    @DisplayName("O2: tells over HTTP whether it lives and whether it does its work")
    void itIsReadyWhileDatabaseAndDiscordAreThere() throws Exception {
        assertThat(rig.page("/healthz")).contains("\"status\":\"ok\"");
        assertThat(rig.page("/readyz"))
                .isEqualTo(
                        "{\"ready\":true,\"checks\":{\"database\":\"ok\",\"discord\":\"ok\"}}\n");
    }

    @Test
    void itLivesButIsNotReadyWhileDiscordIsAway() throws Exception {
        rig.line = new Line.Waiting("the bot is not connected to Discord");
        assertThat(rig.page("/healthz")).contains("ok");
        HttpResponse<String> ready = rig.get("/readyz");
        assertThat(ready.statusCode()).isEqualTo(503);
        assertThat(ready.body()).contains("\"ready\":false", "\"discord\":\"not connected\"");
    }

    @Test
    void itLivesButIsNotReadyWithoutItsDatabase() throws Exception {
        rig.database.close();
        assertThat(rig.page("/healthz")).contains("ok");
        HttpResponse<String> ready = rig.get("/readyz");
        assertThat(ready.statusCode()).isEqualTo(503);
        assertThat(ready.body()).contains("\"database\":\"not reachable\"");
    }

    @Test
    void howeverManyWaitForPagesItTellsThatItLives() throws Exception {
        rig.gate = new CountDownLatch(1);
        List<CompletableFuture<HttpResponse<String>>> waiting =
                IntStream.range(0, 60).mapToObj(_ -> rig.send("/status")).toList();
        assertThat(rig.page("/healthz")).contains("ok");
        assertThat(rig.page("/readyz")).contains("true");
        assertThat(waiting).noneMatch(CompletableFuture::isDone);
        rig.gate.countDown();
        assertThat(waiting).allMatch(answer -> answer.join().statusCode() == 200);
    }

    @Test
    void aPageThatCannotBeMadeSaysSoAndNotWhy() throws Exception {
        rig.database.close();
        HttpResponse<String> page = rig.get("/archive");
        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.body()).contains("That went wrong").doesNotContain("Exception", "Hikari");
    }
}
