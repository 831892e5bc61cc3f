package dev.kerneldigest.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.news.EarlierStory;
import dev.kerneldigest.news.Kind;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever strangers write, a message keeps Discord's limits and mentions nobody. */
final class HostileTextTest {
    private static final List<String> PIECES =
            List.of(
                    "@everyone",
                    "@here",
                    "<@123456789012345678>",
                    "<@&1>",
                    "<#42>",
                    "</kill:1>",
                    "**",
                    "__",
                    "||",
                    "```",
                    "`",
                    "[a](https://evil.example)",
                    "\\",
                    "> ",
                    "# ",
                    "\n- ",
                    "👩‍👩‍👧",
                    "🧠",
                    "עברית",
                    "العربية",
                    "\u202E",
                    "e\u0301\u0301",
                    "\u0301".repeat(10_000),
                    "javascript:alert(1)",
                    "[x](data:text/html,x)",
                    "discord.gg/abc",
                    "\u001B[31m",
                    "<a:x:1>",
                    "\uD83D",
                    "\uDE00",
                    "\u0000",
                    "\u001B[2J",
                    "漢字",
                    " ",
                    " ",
                    "word",
                    "kernel",
                    "https://discord.gg/abc",
                    "<t:1:R>",
                    "\u200B",
                    "…",
                    "a".repeat(300));
    private static final List<String> TOPICS =
            List.of("mm", "fs", "net", "conferences", "security-updates", "nowhere", "vulns");

    static IntStream seeds() {
        return IntStream.range(0, 120);
    }

    @DisplayName("M2: breaks no limit of Discord, whatever a message holds")
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noMessageBreaksALimitOrMentionsAnybody(int seed) {
        Random random = new Random(seed);
        DigestRequest.Period[] periods = DigestRequest.Period.values();
        DigestRequest request =
                TestItems.request(
                        periods[seed % periods.length],
                        Set.of(),
                        List.of(TestItems.listed(text(random, 4), text(random, 4))),
                        items(random, 1 + random.nextInt(120)));
        Optional<Digest> digest = new DigestComposer(TestItems.CATALOGUE).compose(request);

        List<Message> messages =
                new ArrayList<>(digest.map(new MessageWriter()::write).orElse(List.of()));
        List<Story> stories = Stories.of(request.items());
        Phrases language =
                Phrases.ofDigests(Phrases.LANGUAGES.get(seed % Phrases.LANGUAGES.size()));
        List<Message> listed =
                new NewsList(TestItems.CATALOGUE)
                        .write(
                                text(random, 50),
                                stories,
                                excerpts(stories, random),
                                request.today(),
                                5,
                                language);
        assertThat(listed).hasSizeBetween(1, 5);
        messages.addAll(listed);
        messages.add(
                new StoryCard(TestItems.CATALOGUE)
                        .write(stories.getFirst(), request.today(), language));
        messages.add(KernelTable.write(request.kernels(), request.today(), language));

        assertThat(messages).hasSizeLessThanOrEqualTo(10);
        messages.forEach(HostileTextTest::keepsTheLimits);
        isHarmless(Drawn.of(messages));
        digest.map(new TerminalPage(80, false)::write)
                .ifPresent(page ->
                        assertThat(page.codePoints().filter(point -> point < ' ' && point != '\n'))
                                .isEmpty());
    }

    private static Map<Long, Excerpt> excerpts(List<Story> stories, Random random) {
        Map<Long, Excerpt> excerpts = new HashMap<>();
        for (Story story : stories) {
            excerpts.put(
                    story.lead().id(),
                    new Excerpt(
                            List.of(
                                    new Excerpt.Piece(text(random, 10), false),
                                    new Excerpt.Piece(text(random, 3), true),
                                    new Excerpt.Piece(text(random, 10), false))));
        }
        return excerpts;
    }

    private static void keepsTheLimits(Message message) {
        int characters = message.blocks().stream().mapToInt(Message.Block::characters).sum();
        int components = 1 + message.blocks().stream().mapToInt(Message.Block::components).sum();
        assertThat(characters).isLessThanOrEqualTo(Message.MOST_CHARACTERS);
        assertThat(components).isLessThanOrEqualTo(Message.MOST_COMPONENTS);
    }

    private static void isHarmless(String drawn) {
        String withoutEscapes = drawn.replaceAll("\\\\.", "");
        assertThat(drawn).doesNotContain("@everyone", "@here");
        assertThat(withoutEscapes).doesNotContain("<@", "<#", "</", "](h", "||");
        assertThat(drawn.replaceAll("\\]\\(<[^>]*>\\)", "")).doesNotContain("://", "discord.gg/");
        assertThat(withoutEscapes).doesNotContainPattern("\\]\\(<?(?!https?:)\\w+:");
        assertThat(drawn).doesNotContainPattern("\\p{Mn}{10}");
        assertThat(drawn.codePoints().filter(point -> point >= 0xD800 && point <= 0xDFFF))
                .isEmpty();
        assertThat(drawn.codePoints().filter(point -> point < ' ' && point != '\n')).isEmpty();
    }

    private static TestItems[] items(Random random, int number) {
        return IntStream.range(0, number).mapToObj(_ -> item(random)).toArray(TestItems[]::new);
    }

    private static TestItems item(Random random) {
        TestItems item =
                TestItems.item(text(random, random.nextInt(20) == 0 ? 2_000 : 12))
                        .story(1 + random.nextInt(90))
                        .gist(text(random, 30))
                        .from(
                                text(random, 5),
                                "https://a.example/" + "x".repeat(random.nextInt(700)))
                        .aged(Duration.ofHours(random.nextInt(400)))
                        .kind(kind(random))
                        .about(TOPICS.get(random.nextInt(TOPICS.size())));
        if (random.nextInt(3) == 0) {
            item.event(text(random, 3) + " " + random.nextInt(2));
        }
        if (random.nextInt(3) == 0) {
            item.following(
                    new EarlierStory(
                            random.nextInt(90),
                            text(random, 12),
                            Optional.of(URI.create("https://a.example/" + random.nextInt()))));
        }
        return random.nextInt(4) == 0 ? item.paid(LocalDate.parse("2027-04-01")) : item;
    }

    private static Kind kind(Random random) {
        return switch (random.nextInt(9)) {
            case 0 -> new Kind.Patch();
            case 1 -> new Kind.SoftwareRelease(text(random, 6), text(random, 2));
            case 2 -> new Kind.SecurityUpdates(Map.of(text(random, 4), List.of("linux", "kettle")));
            case 3 -> new Kind.Cve(text(random, 3));
            case 4 -> new Kind.CveRejected(text(random, 3));
            case 5 -> TestItems.stable("7.1." + (1 + random.nextInt(9)));
            case 6 -> new Kind.KernelEol(text(random, 2));
            default -> new Kind.Article();
        };
    }

    private static String text(Random random, int pieces) {
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < 1 + random.nextInt(pieces); index++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }
}
