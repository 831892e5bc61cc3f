package dev.kerneldigest.discord.command;

import dev.kerneldigest.digest.DigestRequest;
import dev.kerneldigest.digest.Message;
import dev.kerneldigest.news.TopicId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Composes what a digest would hold now; marks nothing as sent. Safe for many threads. */
@FunctionalInterface
public interface DigestPreview {
    /**
     * Composes.
     *
     * @param topics as asked for, without their children; empty for all
     * @param asOf the end of the time that it covers
     * @param language the one to write in
     * @return no message when there is no news
     */
    List<Message> compose(
            Set<TopicId> topics, DigestRequest.Period period, Instant asOf, Locale language);
}
