package dev.kerneldigest.cli;

import dev.kerneldigest.digest.Digest;
import dev.kerneldigest.digest.DigestComposer;
import dev.kerneldigest.digest.DigestRequest;
import dev.kerneldigest.feed.PollReport;
import dev.kerneldigest.feed.Source;
import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.news.Draft;
import dev.kerneldigest.news.ItemKey;
import dev.kerneldigest.news.Kind;
import dev.kerneldigest.news.NewsItem;
import dev.kerneldigest.news.Reading;
import dev.kerneldigest.topic.TopicCatalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A stage that understands of a feed its titles only, over real HTTP. */
final class CountingStage implements DemoStage {
    static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final Pattern TITLE =
            Pattern.compile("(?:<title>|\"version\": \")([^<\"]+)(?:</title>|\")");

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Source> sources;
    private final Map<String, String> tags = new HashMap<>();
    private final Map<String, ArchivedItem> items = new LinkedHashMap<>();
    private final Map<String, Integer> had = new HashMap<>();
    boolean closed;

    CountingStage(List<Source> sources) {
        this.sources = sources;
    }

    @Override
    public List<PollReport> poll() {
        return sources.stream().map(this::poll).toList();
    }

    private PollReport poll(Source source) {
        String name = source.id().value();
        HttpRequest.Builder request = HttpRequest.newBuilder(source.url());
        Optional.ofNullable(tags.get(name)).ifPresent(tag -> request.header("If-None-Match", tag));
        try {
            HttpResponse<String> response =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() == 304) {
                return report(source, "not-modified", 0, 0);
            }
            tags.put(name, response.headers().firstValue("ETag").orElseThrow());
            int before = items.size();
            int found = read(source, response.body());
            return report(source, "new", found, items.size() - before);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private int read(Source source, String body) {
        Matcher titles = TITLE.matcher(body);
        int found = 0;
        while (titles.find()) {
            found++;
            String title = titles.group(1);
            items.computeIfAbsent(title, _ -> item(source, title));
        }
        return found;
    }

    private ArchivedItem item(Source source, String title) {
        long id = items.size() + 1L;
        Draft draft =
                new Draft(
                        source.name(),
                        title,
                        "",
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty());
        Reading reading =
                new Reading(
                        new Kind.Brief(),
                        title,
                        false,
                        Optional.empty(),
                        "",
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of());
        ItemKey key = new ItemKey("title:" + id);
        return new ArchivedItem(
                id, id, new NewsItem(key, source.id(), draft, reading, List.of(), NOW));
    }

    private static PollReport report(Source source, String status, int found, int fresh) {
        return new PollReport(
                source.id(), status, found, fresh, 0, Duration.ofMillis(5), Optional.empty());
    }

    @Override
    public Optional<Digest> digest(DemoChannel channel, Instant from, Instant until) {
        List<ArchivedItem> all = new ArrayList<>(items.values());
        int begin = had.getOrDefault(channel.name(), 0);
        had.put(channel.name(), all.size());
        return new DigestComposer(new TopicCatalogue(List.of()))
                .compose(
                        new DigestRequest(
                                all.subList(begin, all.size()),
                                Set.of(),
                                List.of(),
                                from,
                                until,
                                ZoneOffset.UTC,
                                channel.period()));
    }

    @Override
    public void close() {
        closed = true;
        client.close();
    }
}
