package dev.kerneldigest.digest;

import dev.kerneldigest.subscription.RoleId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What goes with a message besides its text.
 *
 * @param title what a forum calls the post that holds it; blank for a message of no digest
 * @param part its place among the messages of its digest, from 1
 * @param topics the ids and names of the topics it tells of, in plain words
 * @param urgent whether there is something to act on
 * @param pinged the one role that its text may mention
 */
public record Cover(
        String title, int part, List<String> topics, boolean urgent, Optional<RoleId> pinged) {
    public static final Cover NONE = new Cover("", 1, List.of(), false, Optional.empty());

    public Cover {
        topics = List.copyOf(topics);
    }

    /** The messages of a digest, each with its cover. */
    static List<Message> over(Digest digest, List<Message> bare) {
        List<String> topics =
                digest.sections().stream()
                        .filter(Section.TopicSection.class::isInstance)
                        .map(section -> ((Section.TopicSection) section).topic())
                        .flatMap(topic -> Stream.of(topic.id().value(), topic.name()))
                        .toList();
        boolean urgent = digest.sections().stream().anyMatch(Section.MustAct.class::isInstance);
        Cover cover = new Cover(digest.title(), 1, topics, urgent, Optional.empty());
        return IntStream.range(0, bare.size())
                .mapToObj(page -> bare.get(page).withCover(cover.ofPart(page + 1)))
                .toList();
    }

    public Cover titled(String wanted) {
        return new Cover(wanted, part, topics, urgent, pinged);
    }

    Cover ofPart(int number) {
        return new Cover(title, number, topics, urgent, pinged);
    }

    Cover pinging(RoleId role) {
        return new Cover(title, part, topics, urgent, Optional.of(role));
    }
}
