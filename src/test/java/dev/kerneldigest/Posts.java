package dev.kerneldigest;

import dev.kerneldigest.testing.discord.TestMessage;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What was posted, read back as a person would read it. */
record Posts(List<TestMessage> messages) {
    private static final Pattern VERSION =
            Pattern.compile("\\*\\*\\[([\\d.]+(?:-rc\\d+)?): (?:mainline|stable|longterm)]");

    private static final Pattern GONE =
            Pattern.compile("Linux kernel ([\\d.]+) is now unsupported");
    private static final Pattern LINK = Pattern.compile("]\\(<([^>]+)>\\)");
    private static final Pattern MORE = Pattern.compile("_(\\d+) more in");
    private static final Pattern REPLIES = Pattern.compile("· (\\d+) repl(?:y|ies)");

    Posts {
        messages = List.copyOf(messages);
    }

    int count() {
        return messages.size();
    }

    /** All text, without the strokes that keep Discord from reading Markdown in it. */
    String text() {
        return messages.stream()
                .map(message -> message.text().replace("\\", ""))
                .collect(Collectors.joining("\n"));
    }

    /** The lines that tell of one story each. */
    List<String> lines() {
        return text().lines().filter(line -> line.startsWith("- ")).toList();
    }

    /** The kernels whose release is told. */
    List<String> versions() {
        return each(VERSION);
    }

    /** The series that are told to get no more updates. */
    List<String> gone() {
        return each(GONE);
    }

    /** Where the links lead, as often as they are there. */
    List<String> links() {
        return each(LINK);
    }

    /** How many stories had no room. */
    int more() {
        return sum(MORE);
    }

    /** How many replies are told of, over all stories. */
    int replies() {
        return sum(REPLIES);
    }

    private int sum(Pattern numbers) {
        return each(numbers).stream().mapToInt(Integer::parseInt).sum();
    }

    private List<String> each(Pattern pattern) {
        return pattern.matcher(text())
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
