package dev.kerneldigest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kerneldigest.news.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;

/** The demo's feeds are what they pretend to be, on both days. */
final class DemoResourcesTest {
    private static final DemoDates DATES = new DemoDates(Instant.parse("2026-11-20T10:00:00Z"));

    static Stream<String> xml() {
        return DemoFeeds.files().stream().filter(file -> !file.endsWith(".json"));
    }

    @ParameterizedTest
    @MethodSource("xml")
    void aFeedIsWellFormedAndGrowsOrStays(String file) throws Exception {
        int evening = entries(parse(DemoFeeds.render(file, false, DATES)));
        int morning = entries(parse(DemoFeeds.render(file, true, DATES)));

        assertThat(evening).isPositive();
        assertThat(morning).isGreaterThanOrEqualTo(evening);
    }

    @Test
    void theWeekHasSixtyToNinetyItems() throws Exception {
        int items = 0;
        for (String file : xml().toList()) {
            items += entries(parse(DemoFeeds.render(file, false, DATES)));
        }
        assertThat(items).isBetween(60, 90);
    }

    @Test
    void theListOfKernelsIsJsonAndHasAnotherMainlineInTheMorning() throws IOException {
        assertThat(mainline(false)).isEqualTo("7.5-rc7");
        assertThat(mainline(true)).isEqualTo("7.5");
    }

    @Test
    void noPlaceholderIsServed() {
        for (String file : DemoFeeds.files()) {
            assertThat(DemoFeeds.render(file, true, DATES)).as(file).doesNotContain("{{", "}}");
        }
    }

    @Test
    void everyKindOfNewsOccurs() throws IOException {
        List<String[]> rows;
        try (InputStream table = getClass().getResourceAsStream("/demo-kinds/kinds.tsv")) {
            assertThat(table).isNotNull();
            rows =
                    new String(table.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .map(line -> line.split("\t", -1))
                            .toList();
        }

        assertThat(rows.stream().map(row -> row[0]).collect(Collectors.toSet())).isEqualTo(kinds());
        for (String[] row : rows) {
            String feed = row[1].replace("later/", "");
            String served = DemoFeeds.render(feed, row[1].startsWith("later/"), DATES);
            assertThat(served).as(row[0]).contains(row[2]);
        }
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    rfc822 day-3 14:05  | Tue, 17 Nov 2026 14:05:00 +0000
                    iso day-1 00:00     | 2026-11-19T00:00:00Z
                    date day-10 12:00   | 2026-11-10
                    compact day-0 01:00 | 20261120
                    epoch day-0 00:00   | 1795132800
                    weekday day-1 00:00 | Thursday
                    long day-2 00:00    | November 18, 2026
                    year day-0 00:00    | 2026
                    iso day-0 23:00     | 2026-11-20T10:00:00Z
                    """)
    void aDateIsRelativeToTodayAndNeverToCome(String placeholder, String date) {
        assertThat(DATES.fill("{{" + placeholder + "}}")).isEqualTo(date);
    }

    private static String mainline(boolean morning) throws IOException {
        JsonNode list =
                new ObjectMapper().readTree(DemoFeeds.render("releases.json", morning, DATES));
        return list.get("releases").get(0).get("version").asText();
    }

    private static Set<String> kinds() {
        return Arrays.stream(Kind.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .map(name -> name.replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static Document parse(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static int entries(Document feed) {
        return feed.getElementsByTagNameNS("*", "item").getLength()
                + feed.getElementsByTagNameNS("*", "entry").getLength();
    }
}
