package dev.kerneldigest.topic.query;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The parts of an item that a query can ask about, by the name that is typed before the colon. */
enum QueryField {
    /** Title, gist and text: where words without a field are looked for. */
    TEXT(Values.WORDS, "text:folio"),
    TITLE(Values.WORDS, "title:folio"),
    /** The conferences an item reports from. */
    EVENT(Values.WORDS, "event:LSFMM"),
    /** By id or name; a parent stands for its children too. */
    TOPIC(Values.NAMES, "topic:mm"),
    KIND(Values.NAMES, "kind:article"),
    /** By id or name. */
    SOURCE(Values.NAMES, "source:lwn"),
    /** Who wrote a mail, by address or by what stands before its @. */
    AUTHOR(Values.BEGINNINGS, "author:torvalds"),
    DISTRO(Values.WHOLE, "distro:debian"),
    PACKAGE(Values.BEGINNINGS, "package:openssl"),
    VERSION(Values.BEGINNINGS, "version:6.12.*"),
    CVE(Values.BEGINNINGS, "cve:CVE-2024-1234");

    /** What is typed after the colon. */
    private enum Values {
        /** Prose, looked for word by word. */
        WORDS,
        /** Names of which we know all. */
        NAMES,
        /** Names of which we don't know all. */
        WHOLE,
        /** The same, and a star may stand for their ends. */
        BEGINNINGS
    }

    private final Values values;
    private final String example;

    QueryField(Values values, String example) {
        this.values = values;
        this.example = example;
    }

    /** The name that is typed, and the index field. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The index field of the beginnings of words or values. */
    String beginnings() {
        return id() + QueryAnalyzer.BEGINNINGS;
    }

    boolean isProse() {
        return values == Values.WORDS;
    }

    boolean takesStar() {
        return isProse() || values == Values.BEGINNINGS;
    }

    /** A clause that works. */
    String example() {
        return example;
    }

    static Optional<QueryField> of(String typed) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        return Stream.of(values()).filter(field -> field.id().equals(wanted)).findFirst();
    }

    static List<String> ids() {
        return Stream.of(values()).map(QueryField::id).toList();
    }

    /** All names, for people. */
    static String all() {
        return String.join(", ", ids());
    }
}
