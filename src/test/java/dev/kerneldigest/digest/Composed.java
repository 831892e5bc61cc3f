package dev.kerneldigest.digest;

import dev.kerneldigest.digest.Section.TopicSection;
import java.util.List;

/** What requests about invented items are composed into. */
final class Composed {
    private static final DigestComposer COMPOSER = new DigestComposer(TestItems.CATALOGUE);

    private Composed() {}

    /** The topics that stories stand under, in order. */
    static List<String> topics(DigestRequest request) {
        return sections(request, TopicSection.class).stream()
                .map(section -> section.topic().id().value())
                .toList();
    }

    /** The lines of the stories under topics. */
    static List<StoryLine> lines(DigestRequest request) {
        return sections(request, TopicSection.class).stream()
                .flatMap(section -> section.lines().stream())
                .toList();
    }

    static <S extends Section> List<S> sections(DigestRequest request, Class<S> type) {
        return COMPOSER.compose(request).orElseThrow().sections().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
