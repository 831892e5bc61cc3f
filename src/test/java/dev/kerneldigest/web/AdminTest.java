package dev.kerneldigest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AdminTest {
    private static final String SERVER = Long.toString(WebRig.SERVER.guild());

    private final WebRig rig;

    AdminTest() throws AddressTakenException {
        rig = new WebRig(Optional.of(WebRig.TOKEN));
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void whoHasTheTokenSeesDeliveriesAndServers() throws Exception {
        for (String header : new String[] {"Bearer " + WebRig.TOKEN, basic("me:" + WebRig.TOKEN)}) {
            HttpResponse<String> answer = rig.get("/admin", "Authorization", header);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
            Document page = Jsoup.parse(answer.body());
            assertThat(page.text())
                    .contains("Everything is sent", SERVER, "it lacks <b>View Channel</b>");
            assertThat(page.select("td b")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer",
                "Bearer ",
                "Bearer open-sesame-012345678",
                "Bearer open-sesame-01234567890",
                "Basic !!!",
                "Basic bWU6",
                "Digest username=me",
                "open-sesame-0123456789"
            })
    void whoHasNotSeesNothingAndIsAskedForIt(String header) throws Exception {
        HttpResponse<String> answer =
                header.isEmpty() ? rig.get("/admin") : rig.get("/admin", "Authorization", header);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic ");
        assertThat(answer.body()).doesNotContain(SERVER, "Deliveries");
    }

    @Test
    void whatIsNotSentIsToldWithItsReasonAndNextTry() throws Exception {
        try (WebRig troubled = TroubledRig.start()) {
            String page = troubled.get("/admin", "Authorization", "Bearer " + WebRig.TOKEN).body();
            assertThat(Jsoup.parse(page).select("tbody tr").eachText())
                    .anySatisfy(row -> assertThat(row).contains("pending", " now 0"))
                    .anySatisfy(row -> assertThat(row).contains("in 9 min", "HTTP 503"))
                    .anySatisfy(row -> assertThat(row).contains("never", "the channel is gone"));
        }
    }

    @Test
    void theTokenInTheAddressOpensNothing() throws Exception {
        assertThat(rig.get("/admin?token=" + WebRig.TOKEN).statusCode()).isEqualTo(401);
    }

    @Test
    void withoutATokenThereIsNoSuchPage() throws Exception {
        try (WebRig other = new WebRig()) {
            assertThat(other.get("/admin", "Authorization", "Bearer ").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void noServerIsNamedElsewhere() throws Exception {
        for (String path : new String[] {"/", "/status", "/metrics", "/readyz"}) {
            assertThat(rig.get(path, "Authorization", "Bearer " + WebRig.TOKEN).body())
                    .doesNotContain(SERVER);
        }
    }

    @Test
    void theTokenIsNeverPrinted() {
        assertThat(new Ask.Credentials("Bearer " + WebRig.TOKEN).toString()).isEqualTo("***");
        assertThat(new Admin(Optional.of(WebRig.TOKEN), java.util.List::of).toString())
                .doesNotContain(WebRig.TOKEN);
    }

    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
