package dev.kerneldigest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/promises.md} names each promise with the tests that show it; a test says which it
 * shows by its display name, {@code D5: posts nothing old to a new subscription}.
 */
final class PromisesTest {
    private static final Path TESTS = Path.of("src/test/java");
    private static final Path DOCUMENT = Path.of("docs/promises.md");

    private static final Pattern NAMED =
            Pattern.compile(
                    "@DisplayName\\(\\s*\"([A-Z]\\d{1,2}): ([^\"]+)\"\\s*\\).*?void (\\w+)\\(",
                    Pattern.DOTALL);

    private static final Pattern ROW = Pattern.compile("\\| [A-Z]\\d{1,2} \\| .* \\|");

    @Test
    void theDocumentNamesEveryPromiseAndItsTestsAndNoOthers() throws IOException {
        List<String> written =
                ROW.matcher(Files.readString(DOCUMENT)).results().map(MatchResult::group).toList();
        assertThat(String.join("\n", written))
                .as("the rows of %s; where the tests are right, these belong there", DOCUMENT)
                .isEqualTo(String.join("\n", rows()));
    }

    /** A row a promise and test: its id, what is promised, the test. */
    private static List<String> rows() throws IOException {
        SortedMap<String, NavigableSet<String>> found = new TreeMap<>(PromisesTest::compare);
        try (Stream<Path> files = Files.walk(TESTS)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
                String test = file.getFileName().toString().replace(".java", "");
                NAMED.matcher(Files.readString(file))
                        .results()
                        .forEach(named ->
                                found.computeIfAbsent(named.group(1), _ -> new TreeSet<>())
                                        .add(row(test, named)));
            }
        }
        return found.values().stream().flatMap(NavigableSet::stream).toList();
    }

    private static String row(String test, MatchResult named) {
        return "| %s | %s | `%s.%s` |"
                .formatted(named.group(1), named.group(2), test, named.group(3));
    }

    /** K2 before K10. */
    private static int compare(String one, String other) {
        int letters = Character.compare(one.charAt(0), other.charAt(0));
        return letters != 0
                ? letters
                : Integer.compare(
                        Integer.parseInt(one.substring(1)), Integer.parseInt(other.substring(1)));
    }
}
