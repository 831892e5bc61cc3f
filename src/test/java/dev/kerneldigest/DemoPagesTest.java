package dev.kerneldigest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The status pages of the demo. */
final class DemoPagesTest {
    @Test
    void theyAreWhereTheEnvironmentSays() throws Exception {
        try (DemoNewsroom demo = demo("127.0.0.1:0");
                HttpClient browser = HttpClient.newHttpClient()) {
            String address = demo.serve().orElseThrow();
            assertThat(address).startsWith("http://127.0.0.1:");
            HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/status")).build();
            HttpResponse<String> page = browser.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("the demo is not connected to Discord");
        }
    }

    @Test
    void whereTheyAreOffThereAreNone() throws IOException {
        try (DemoNewsroom demo = demo("off")) {
            assertThat(demo.serve()).isEmpty();
        }
    }

    @Test
    void anAddressThatIsTakenIsToldWithWhatToDo() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                DemoNewsroom demo = demo("127.0.0.1:" + taken.getLocalPort())) {
            assertThatThrownBy(demo::serve)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("set KERNEL_DIGEST_HTTP to a free host:port");
        }
    }

    private static DemoNewsroom demo(String address) {
        return new DemoNewsroom(List.of(), Map.of("KERNEL_DIGEST_HTTP", address));
    }
}
