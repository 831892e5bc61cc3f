package dev.kerneldigest.digest;

import dev.kerneldigest.news.Kind;
import dev.kerneldigest.news.NewsItem;
import dev.kerneldigest.news.TopicId;
import java.time.Duration;
import java.util.List;

/** How much a story weighs for a reader. */
final class Score {
    private static final double PRIMARY_TOPIC = 2;
    private static final double OTHER_TOPIC = 1;
    private static final double FINAL_RELEASE = 1;
    private static final double EACH_FURTHER_SOURCE = 0.5;
    private static final int MOST_FURTHER_SOURCES = 2;
    private static final double FREE_NOW = 0.5;
    private static final double DAYS_PER_POINT = 3;

    private Score() {}

    /** The weight, without what needs no comparing since it has a section of its own. */
    static double of(Story story, DigestRequest request) {
        NewsItem item = story.lead().item();
        double age = Duration.between(item.published(), request.until()).toHours() / 24.0;
        return topics(item.topics(), request)
                + (item.reading().kind() instanceof Kind.MainlineRelease ? FINAL_RELEASE : 0)
                + EACH_FURTHER_SOURCE * Math.min(story.others().size(), MOST_FURTHER_SOURCES)
                + (item.reading().isPaidOn(request.today()) ? 0 : FREE_NOW)
                - Math.max(0, age) / DAYS_PER_POINT;
    }

    private static double topics(List<TopicId> topics, DigestRequest request) {
        if (topics.isEmpty()) {
            return 0;
        }
        if (request.wanted().isEmpty() || request.wanted().contains(topics.getFirst())) {
            return PRIMARY_TOPIC;
        }
        return topics.stream().anyMatch(request.wanted()::contains) ? OTHER_TOPIC : 0;
    }
}
