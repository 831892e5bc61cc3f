package dev.kerneldigest.digest;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A story in one line, as plain text; writers escape and cut it.
 *
 * @param story its number, what {@code /story} takes
 * @param paid whether it is for the source's subscribers only as yet
 * @param free the day on which a paid one becomes free, when a rule tells
 * @param gist one sentence; blank when the title says all
 * @param notes what else is worth knowing, each a few words, e.g. {@code LSFMM+BPF 2023}
 * @param earlier the story that it goes on from
 * @param also who else tells it
 * @param links where more of it is, e.g. the ChangeLog of a release
 * @param aftermath what became of it since
 * @param compact whether it is a small thing, e.g. a patch, that needs no emphasis
 * @param post whether it is of patches or a pull request, which people can follow
 */
public record StoryLine(
        long story,
        String title,
        Optional<URI> url,
        boolean paid,
        Optional<LocalDate> free,
        String gist,
        List<String> notes,
        Optional<Reference> earlier,
        List<Reference> also,
        List<Reference> links,
        Aftermath aftermath,
        boolean compact,
        boolean post) {
    public StoryLine {
        notes = List.copyOf(notes);
        also = List.copyOf(also);
        links = List.copyOf(links);
    }

    /**
     * The line of a story as digests tell it.
     *
     * @param today decides whether a paid text has become free meanwhile
     */
    public static StoryLine of(Story story, LocalDate today) {
        return StoryLines.of(story, today);
    }

    /** The line with more notes behind its own. */
    StoryLine with(List<String> more) {
        List<String> all = Stream.concat(notes.stream(), more.stream()).toList();
        return new StoryLine(
                story, title, url, paid, free, gist, all, earlier, also, links, aftermath, compact,
                post);
    }

    /** The line with links below it. */
    StoryLine linked(List<Reference> more) {
        return new StoryLine(
                story, title, url, paid, free, gist, notes, earlier, also, more, aftermath, compact,
                post);
    }
}
