package dev.kerneldigest.discord;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.function.Function;
import net.dv8tion.jda.api.exceptions.ParsingException;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.internal.utils.IOUtil;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Reads of Discord's REST API where there is no connection of JDA's. Each request is made once: who
 * is refused or asked to wait is told so.
 */
final class RestReader {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final OkHttpClient client;
    private final String base;
    private final String token;

    RestReader(DiscordSettings settings) {
        this.client = IOUtil.newHttpClientBuilder().callTimeout(PATIENCE).build();
        this.base = settings.api().map(URI::toString).orElse(RestConfig.DEFAULT_BASE_URL);
        this.token = settings.token();
    }

    DataObject object(String path) throws IOException {
        return read(path, DataObject::fromJson);
    }

    DataArray array(String path) throws IOException {
        return read(path, DataArray::fromJson);
    }

    private <T> T read(String path, Function<String, T> parser) throws IOException {
        Request request =
                new Request.Builder()
                        .url(base + (base.endsWith("/") ? "" : "/") + path)
                        .header("Authorization", "Bot " + token)
                        .header("User-Agent", RestConfig.USER_AGENT)
                        .build();
        try (Response response = client.newCall(request).execute()) {
            if (!response.isSuccessful()) {
                throw new RefusedException(response.code());
            }
            return parser.apply(response.body().string());
        } catch (ParsingException noJson) {
            throw new IOException("the answer is none of Discord's", noJson);
        }
    }

    /** Discord answers, but not with what was asked for. */
    static final class RefusedException extends IOException {
        private static final long serialVersionUID = 1L;

        private final int status;

        private RefusedException(int status) {
            super("HTTP " + status);
            this.status = status;
        }

        int status() {
            return status;
        }
    }
}
