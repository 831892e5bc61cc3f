package dev.kerneldigest.digest;

import dev.kerneldigest.digest.Message.Button;
import java.util.List;
import java.util.stream.Stream;

/**
 * The buttons by which people are told, alone, what comes of patches and pull requests. Each names
 * its story, so that it works wherever it stands.
 */
final class FollowButtons {
    /** A row of them; the others have theirs at {@code /story}. */
    private static final int MOST = 5;

    private static final int TITLE = 50;

    private FollowButtons() {}

    /** Of what a digest tells as it comes; one of a day or a week looks back, and has none. */
    static List<Button> of(Digest digest) {
        return switch (digest.period()) {
            case DAY, WEEK -> List.of();
            case INSTANT, HOUR ->
                    of(digest.sections().stream().flatMap(FollowButtons::lines), digest.phrases());
        };
    }

    /** Of these lines; none for what nobody can follow. */
    static List<Button> of(Stream<StoryLine> told, Phrases phrases) {
        List<StoryLine> lines = told.filter(StoryLine::post).limit(MOST).toList();
        return lines.stream()
                .map(line ->
                        new Button(
                                "1~follow~~0~0~id=" + line.story(),
                                lines.size() == 1
                                        ? phrases.say("button.follow")
                                        : phrases.say(
                                                "button.followOne",
                                                Words.cut(line.title(), TITLE))))
                .toList();
    }

    private static Stream<StoryLine> lines(Section section) {
        return switch (section) {
            case Section.TopicSection(var _, var lines) -> lines.stream();
            case Section.SeriesSection(var _, var lines) -> lines.stream();
            case Section.StatusLine _,
                    Section.MustAct _,
                    Section.Freed _,
                    Section.Kernels _,
                    Section.Releases _,
                    Section.SecuritySummary _,
                    Section.CveSummary _,
                    Section.Missed _,
                    Section.Footer _ ->
                    Stream.empty();
        };
    }
}
