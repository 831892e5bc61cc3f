package dev.kerneldigest.cli;

/** What was found of one thing that was looked at. */
public sealed interface Verdict {
    /** What was looked at, in a word or two. */
    String on();

    /** One line for people. */
    String says();

    /** It is as it should be. */
    record Well(String on, String says) implements Verdict {}

    /** It is neither well nor wrong, and whoever sets the bot up may want to know. */
    record Note(String on, String says) implements Verdict {}

    /**
     * It keeps the bot from its work.
     *
     * @param says what is wrong and what mends it
     */
    record Wrong(String on, String says) implements Verdict {}
}
