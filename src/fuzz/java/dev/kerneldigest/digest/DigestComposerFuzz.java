package dev.kerneldigest.digest;

import dev.kerneldigest.fuzz.Claim;
import dev.kerneldigest.fuzz.TimeGuard;
import dev.kerneldigest.fuzz.Written;
import dev.kerneldigest.news.Chatter;
import dev.kerneldigest.news.Kind;
import dev.kerneldigest.news.KernelVersion;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Digests of any items, and the other lists of them. A line is an item: four characters say its
 * kind, story, age and topic, then come title, gist, source, event and the end of its address,
 * parted by tabs.
 */
public final class DigestComposerFuzz {
    private static final TimeGuard GUARD = new TimeGuard();
    private static final int MOST_ITEMS = 200;
    private static final int MOST_PAGES = 5;
    private static final List<String> TOPICS =
            List.of("mm", "fs", "net", "conferences", "security-updates", "nowhere", "vulns");

    private DigestComposerFuzz() {}

    /** Reads the bytes as the items of a channel. */
    public static void fuzzerTestOneInput(byte[] input) {
        String text = Written.text(input);
        DigestRequest.Period[] periods = DigestRequest.Period.values();
        TestItems[] items =
                text.lines()
                        .limit(MOST_ITEMS)
                        .map(DigestComposerFuzz::item)
                        .toArray(TestItems[]::new);
        DigestRequest request =
                TestItems.request(
                        periods[text.length() % periods.length],
                        text.length() % 3 == 0 ? Set.of("mm", "conferences") : Set.of(),
                        List.of(TestItems.listed("stable", "6.12.30")),
                        items);
        int size = request.items().stream().mapToInt(it -> it.item().reading().gist().length()).sum();
        Optional<Digest> digest =
                GUARD.watch(
                        text.length() + size,
                        () -> new DigestComposer(TestItems.CATALOGUE).compose(request));
        digest.ifPresent(it -> checkDigest(it, request));
        List<Story> stories = Stories.of(request.items());
        if (!stories.isEmpty()) {
            checkLists(stories, text, request);
        }
    }

    private static void checkLists(List<Story> stories, String text, DigestRequest request) {
        Map<Long, Excerpt> excerpts = new HashMap<>();
        stories.forEach(story -> excerpts.put(story.lead().id(), excerpt(story)));
        List<Message> list =
                new NewsList(TestItems.CATALOGUE)
                        .write(text, stories, excerpts, request.today(), MOST_PAGES, Phrases.ENGLISH);
        Claim.that(!list.isEmpty() && list.size() <= MOST_PAGES, "1 to 5 pages", list.size());
        list.forEach(MessageClaims::check);
        MessageClaims.check(
                new StoryCard(TestItems.CATALOGUE)
                        .write(stories.getFirst(), request.today(), Phrases.ENGLISH));
    }

    /** The gist in three pieces, the one in the middle found. */
    private static Excerpt excerpt(Story story) {
        String gist = story.lead().item().reading().gist();
        int third = gist.length() / 3;
        return new Excerpt(
                List.of(
                        new Excerpt.Piece(gist.substring(0, third), false),
                        new Excerpt.Piece(gist.substring(third, 2 * third), true),
                        new Excerpt.Piece(gist.substring(2 * third), false)));
    }

    private static void checkDigest(Digest digest, DigestRequest request) {
        List<Message> messages = new MessageWriter().write(digest);
        Claim.that(!messages.isEmpty() && messages.size() <= 3, "1 to 3 messages", messages.size());
        messages.forEach(MessageClaims::check);
        Set<Long> told =
                request.items().stream()
                        .filter(item -> !Chatter.is(item))
                        .map(item -> item.story())
                        .collect(Collectors.toSet());
        Claim.that(digest.stories().equals(told), "a digest covers its stories", digest.stories());
        String page = new TerminalPage(80, false).write(digest);
        Claim.that(
                page.codePoints().noneMatch(point -> Character.isISOControl(point) && point != '\n'),
                "a terminal gets no control characters",
                page);
    }

    private static TestItems item(String line) {
        String code = (line + "    ").substring(0, 4);
        String[] words = line.substring(Math.min(4, line.length())).split("\t", 5);
        String tail = word(words, 4).replaceAll("[^a-z0-9/.-]", "x");
        TestItems item =
                TestItems.item(word(words, 0))
                        .story(1 + code.charAt(1) % 90)
                        .gist(Written.grown(word(words, 1)))
                        .from(word(words, 2), "https://a.example/" + Written.grown(tail))
                        .aged(Duration.ofHours(code.charAt(2) % 400))
                        .kind(kind(code.charAt(0), words))
                        .about(TOPICS.get(code.charAt(3) % TOPICS.size()));
        if (!word(words, 3).isEmpty()) {
            item.event(word(words, 3));
        }
        return code.charAt(3) % 4 == 0 ? item.paid(LocalDate.parse("2027-04-01")) : item;
    }

    private static String word(String[] words, int number) {
        return number < words.length ? words[number] : "";
    }

    private static Kind kind(char code, String[] words) {
        String title = word(words, 0);
        String gist = word(words, 1);
        return switch (code % 13) {
            case 0 -> new Kind.Patch();
            case 1 -> new Kind.SoftwareRelease(title, gist);
            case 2 -> new Kind.SecurityUpdates(Map.of(title, List.of("linux", gist)));
            case 3 -> new Kind.Cve(gist);
            case 4 -> new Kind.CveRejected(gist);
            case 5 -> new Kind.StableRelease(versions(title), versions(gist));
            case 6 -> new Kind.KernelEol(gist);
            case 7 -> new Kind.ExternalLink(gist);
            case 8 -> new Kind.Pull();
            case 9 -> new Kind.Prepatch(versions(title).stream().findFirst());
            case 10 -> new Kind.DistroRelease(title, gist);
            case 11 -> new Kind.Quote();
            default -> new Kind.Article();
        };
    }

    private static List<KernelVersion> versions(String words) {
        List<KernelVersion> versions = new ArrayList<>();
        for (String word : words.split(" ", -1)) {
            KernelVersion.parse(word).filter(KernelVersion::isStable).ifPresent(versions::add);
        }
        return versions;
    }
}
