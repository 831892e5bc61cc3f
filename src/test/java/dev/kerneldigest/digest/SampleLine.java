package dev.kerneldigest.digest;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The line of an invented story that has no address. */
final class SampleLine {
    private final String title;
    private Optional<URI> url = Optional.empty();
    private boolean paid;
    private Optional<LocalDate> free = Optional.empty();
    private String gist = "";
    private List<String> notes = List.of();
    private Optional<Reference> earlier = Optional.empty();
    private List<Reference> also = List.of();
    private List<Reference> links = List.of();
    private Aftermath aftermath = Aftermath.NONE;
    private boolean compact;
    private boolean post;

    private SampleLine(String title) {
        this.title = title;
    }

    static SampleLine titled(String title) {
        return new SampleLine(title);
    }

    SampleLine at(String address) {
        url = Optional.of(URI.create(address));
        return this;
    }

    SampleLine paid() {
        paid = true;
        return this;
    }

    SampleLine free(LocalDate day) {
        free = Optional.of(day);
        return paid();
    }

    SampleLine gist(String sentence) {
        gist = sentence;
        return this;
    }

    SampleLine notes(String... words) {
        notes = List.of(words);
        return this;
    }

    SampleLine after(String label) {
        earlier = Optional.of(new Reference(label, Optional.empty()));
        return this;
    }

    SampleLine also(String... labels) {
        also = references(labels);
        return this;
    }

    SampleLine linked(String... labels) {
        links = references(labels);
        return this;
    }

    SampleLine answered(int replies) {
        aftermath = new Aftermath(replies, Optional.empty());
        return this;
    }

    SampleLine compact() {
        compact = true;
        return this;
    }

    SampleLine post() {
        post = true;
        return this;
    }

    StoryLine get() {
        return new StoryLine(
                128, title, url, paid, free, gist, notes, earlier, also, links, aftermath, compact,
                post);
    }

    private static List<Reference> references(String... labels) {
        return Stream.of(labels).map(label -> new Reference(label, Optional.empty())).toList();
    }
}
