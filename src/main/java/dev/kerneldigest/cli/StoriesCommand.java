package dev.kerneldigest.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kerneldigest.news.Draft;
import dev.kerneldigest.news.NewsReader;
import dev.kerneldigest.news.StoryGrouping;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Shows which items tell the same story: JSON lines in, a line a story out. */
@Command(
        name = "stories",
        description = "Shows which items, JSON lines on standard input, tell the same story.",
        footer = {"", "Example:", "  kernel-digest stories < items.jsonl"},
        mixinStandardHelpOptions = true)
public final class StoriesCommand implements Callable<Integer> {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final NewsReader reader = new NewsReader();
    private final DraftJson drafts;
    private final InputStream in;
    private final PrintStream out;

    public StoriesCommand(Unmarking unmarking, InputStream in, PrintStream out) {
        this.drafts = new DraftJson(unmarking);
        this.in = in;
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        List<DraftJson.Named> items = new ArrayList<>();
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.isBlank()) {
                items.add(drafts.read(line));
            }
        }
        List<Draft> all = items.stream().map(DraftJson.Named::draft).toList();
        List<Integer> stories = StoryGrouping.group(all, all.stream().map(reader::read).toList());
        Map<Integer, List<JsonNode>> members = new LinkedHashMap<>();
        for (int index = 0; index < items.size(); index++) {
            members.computeIfAbsent(stories.get(index), _ -> new ArrayList<>())
                    .add(items.get(index).id());
        }
        int number = 0;
        for (List<JsonNode> story : members.values()) {
            number++;
            print(number, story);
        }
        out.flush();
        return 0;
    }

    private void print(int number, List<JsonNode> members) throws IOException {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.getFactory().createGenerator(line)) {
            json.writeStartObject();
            json.writeNumberField("story", number);
            json.writeArrayFieldStart("members");
            for (JsonNode member : members) {
                json.writeTree(member);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        out.println(line);
    }
}
