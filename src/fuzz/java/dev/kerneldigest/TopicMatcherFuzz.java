package dev.kerneldigest;

import dev.kerneldigest.config.Configuration;
import dev.kerneldigest.fuzz.Claim;
import dev.kerneldigest.fuzz.TimeGuard;
import dev.kerneldigest.fuzz.Written;
import dev.kerneldigest.news.CanonicalUrl;
import dev.kerneldigest.news.Draft;
import dev.kerneldigest.news.NewsReader;
import dev.kerneldigest.news.Reading;
import dev.kerneldigest.news.StoryGrouping;
import dev.kerneldigest.news.TopicId;
import dev.kerneldigest.topic.TopicMatcher;
import dev.kerneldigest.topic.TopicScore;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What any items are about, and which of them tell the same story. */
public final class TopicMatcherFuzz {
    private static final NewsReader READER = new NewsReader();
    private static final TopicMatcher MATCHER =
            new TopicMatcher(TopicDefinitions.of(Configuration.bundledTopics()));
    private static final TopicId CONFERENCES = new TopicId("conferences");
    private static final TimeGuard GUARD = new TimeGuard();

    /** Items of one unit, parted by lines of dashes. */
    private static final int MOST_ITEMS = 30;

    private TopicMatcherFuzz() {}

    /** Reads the bytes as drafts. */
    public static void fuzzerTestOneInput(byte[] input) {
        List<Draft> drafts =
                Arrays.stream(Written.text(input).split("\n--\n", MOST_ITEMS))
                        .map(Written::draft)
                        .toList();
        List<Reading> readings = new ArrayList<>();
        for (Draft draft : drafts) {
            Reading reading = READER.read(draft);
            readings.add(reading);
            checkTopics(draft, reading);
            draft.url().ifPresent(TopicMatcherFuzz::checkAddress);
        }
        checkStories(drafts, readings);
    }

    private static void checkTopics(Draft draft, Reading reading) {
        int size = draft.title().length() + draft.text().length();
        List<TopicScore> scores = GUARD.watch(size, () -> MATCHER.explain(draft, reading));
        List<TopicId> topics =
                scores.stream().filter(TopicScore::chosen).map(TopicScore::topic).toList();
        long words = topics.stream().filter(topic -> !topic.equals(CONFERENCES)).count();
        Claim.that(words <= 3, "an item has three topics at most", topics);
        Claim.that(topics.stream().distinct().count() == topics.size(), "topics differ", topics);
        Claim.that(MATCHER.topicsOf(draft, reading).equals(topics), "topics are told", topics);
        for (TopicScore score : scores) {
            Claim.that(score.score() > 0 && !score.evidence().isEmpty(), "a score has why", score);
        }
    }

    private static void checkAddress(URI address) {
        String form = CanonicalUrl.of(address);
        Claim.that(!form.contains("://") || address.toString().indexOf("://", 9) > 0, "bare", form);
        Claim.that(form.indexOf('#') < 0, "a form has no fragment", form);
        String text = address.toString();
        int hash = text.indexOf('#');
        String bare = hash < 0 ? text : text.substring(0, hash);
        String tracked = bare + (bare.indexOf('?') < 0 ? "?" : "&") + "utm_source=x#y";
        Claim.that(
                CanonicalUrl.of(URI.create(tracked)).equals(form), "tracking is no part", tracked);
        if (text.toLowerCase(Locale.ROOT).startsWith("http:")) {
            String safe = "https" + text.substring(4);
            Claim.that(CanonicalUrl.of(URI.create(safe)).equals(form), "schemes agree", safe);
        }
    }

    private static void checkStories(List<Draft> drafts, List<Reading> readings) {
        int size = drafts.stream().mapToInt(it -> it.title().length() + it.text().length()).sum();
        List<Integer> stories =
                GUARD.watch(size, () -> StoryGrouping.group(drafts, readings));
        for (int item = 0; item < stories.size(); item++) {
            int first = stories.get(item);
            Claim.that(first <= item, "a story is named after its first item", stories);
            Claim.that(stories.get(first) == first, "a story's first item is its own", stories);
        }
        Claim.that(
                StoryGrouping.group(drafts, readings).equals(stories), "stories agree", stories);
        List<Draft> twice = new ArrayList<>(drafts);
        twice.addAll(drafts);
        List<Reading> readTwice = new ArrayList<>(readings);
        readTwice.addAll(readings);
        List<Integer> doubled = StoryGrouping.group(twice, readTwice);
        for (int item = 0; item < drafts.size(); item++) {
            Claim.that(
                    readings.get(item).keys().isEmpty()
                            || doubled.get(item + drafts.size()).equals(doubled.get(item)),
                    "the same item is the same story",
                    twice.get(item));
        }
    }
}
