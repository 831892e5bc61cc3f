package dev.kerneldigest;

import dev.kerneldigest.cli.StoriesCommand;
import dev.kerneldigest.cli.UnderstandCommand;
import dev.kerneldigest.config.TopicsFile;
import dev.kerneldigest.news.Draft;
import dev.kerneldigest.news.Link;
import dev.kerneldigest.topic.TopicMatcher;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import picocli.CommandLine;

/**
 * A main for {@code understand} and {@code stories} alone, to score them before the commands are
 * put together.
 */
final class ReadingMain {
    private ReadingMain() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 0 && arguments[0].equals("stories")) {
            StoriesCommand stories =
                    new StoriesCommand(ReadingMain::withHtml, System.in, System.out);
            System.exit(new CommandLine(stories).execute());
        }
        TopicsFile file =
                TopicsFile.read("topics.yaml", Files.readString(Path.of("config/topics.yaml")));
        file.problems().forEach(System.err::println);
        try (TopicMatcher matcher = new TopicMatcher(TopicDefinitions.of(file.topics()))) {
            UnderstandCommand understand =
                    new UnderstandCommand(
                            () -> matcher, ReadingMain::withHtml, System.in, System.out);
            System.exit(new CommandLine(understand).execute(arguments));
        }
    }

    static Draft withHtml(Draft draft, String html) {
        Document body = Jsoup.parseBodyFragment(html);
        List<Link> links = new ArrayList<>();
        for (Element link : body.select("a[href~=^https?://]")) {
            links.add(new Link(link.text(), URI.create(link.attr("href").replace(" ", "%20"))));
        }
        return new Draft(
                draft.source(),
                draft.title(),
                body.text(),
                body.select("b, strong").eachText(),
                links,
                draft.url(),
                draft.date());
    }
}
