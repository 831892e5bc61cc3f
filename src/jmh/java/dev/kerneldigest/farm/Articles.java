package dev.kerneldigest.farm;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Writes articles without end out of the words of the demo's items: the same number gives the same
 * article in every run. Immutable; safe for many threads.
 *
 * <p>Every third word is another than in the sentence that it was taken from, so that no two
 * articles are one story. Words with digits are left out: a thousand announcements of one version
 * would be one story too.
 */
public final class Articles {
    private static final List<String> FILES =
            List.of("lwn.rss", "phoronix.rss", "9to5linux.rss", "lkml.atom", "linux-mm.atom");
    private static final Pattern SENTENCE =
            Pattern.compile("[A-Z][a-z]+(?: [A-Za-z][A-Za-z-]*,?){5,30}");
    private static final Pattern WORD = Pattern.compile("\\b[A-Za-z][A-Za-z-]{3,}[A-Za-z]\\b");

    /** What the markup, the addresses and the dates of the demo's files would add. */
    private static final Pattern MARKUP =
            Pattern.compile("<[^>]*>|&[a-z#0-9]+;|https?://\\S+|\\{\\{[^}]*}}");

    private static final int SENTENCES_IN_PARAGRAPH = 4;

    private final List<List<String>> sentences;
    private final List<String> words;

    private Articles(List<List<String>> sentences, List<String> words) {
        this.sentences = sentences;
        this.words = words;
    }

    /** Out of the demo's items. */
    public static Articles ofDemo() {
        List<List<String>> sentences = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (String file : FILES) {
            String text = MARKUP.matcher(read(file)).replaceAll(" ");
            String line = text.replaceAll("\\s+", " ");
            SENTENCE.matcher(line)
                    .results()
                    .map(found -> List.of(found.group().split(" ", -1)))
                    .forEach(sentences::add);
            WORD.matcher(line).results().map(MatchResult::group).forEach(words::add);
        }
        return new Articles(List.copyOf(sentences), List.copyOf(words));
    }

    private static String read(String file) {
        try (InputStream stream = Articles.class.getResourceAsStream("/demo/" + file)) {
            if (stream == null) {
                throw new FileNotFoundException("/demo/" + file);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException("bench: unable to read " + file, broken);
        }
    }

    /**
     * The article of this number.
     *
     * @param characters how long its body is at least, by some hundred
     */
    public Article article(long number, int characters) {
        // Mixed twice: neighbours would be one row of words, begun at the next one, else.
        SplittableRandom random = new SplittableRandom(new SplittableRandom(number).nextLong());
        String title = title(random) + " [" + Long.toString(number, 36) + "]";
        StringBuilder html = new StringBuilder(characters + 400);
        while (html.length() < characters) {
            html.append("<p>");
            for (int sentence = 0; sentence < SENTENCES_IN_PARAGRAPH; sentence++) {
                html.append(sentence(random)).append(". ");
            }
            html.append(link(random)).append("</p>\n");
        }
        return new Article(title, html.toString());
    }

    private String title(SplittableRandom random) {
        int length = random.nextInt(5, 10);
        StringBuilder title = new StringBuilder(word(random));
        for (int word = 1; word < length; word++) {
            title.append(' ').append(word(random));
        }
        return title.toString();
    }

    private String sentence(SplittableRandom random) {
        List<String> model = sentences.get(random.nextInt(sentences.size()));
        StringBuilder sentence = new StringBuilder();
        for (String word : model) {
            sentence.append(sentence.isEmpty() ? "" : " ")
                    .append(random.nextInt(3) == 0 ? marked(random) : word);
        }
        return sentence.toString();
    }

    private String marked(SplittableRandom random) {
        String word = word(random);
        return switch (random.nextInt(24)) {
            case 0 -> "<b>" + word + "</b>";
            case 1 -> "<code>" + word + "</code>";
            default -> word;
        };
    }

    private String link(SplittableRandom random) {
        return "<a href=\"https://example.org/page/%d\">%s &amp; %s</a>"
                .formatted(random.nextInt(1_000_000_000), word(random), word(random));
    }

    private String word(SplittableRandom random) {
        return words.get(random.nextInt(words.size()));
    }
}
