package dev.kerneldigest.kills;

/**
 * A story as its feed tells it now.
 *
 * @param number also its article's number, by which its messages are known
 * @param take how often its title was written, from 1
 */
record ToldStory(int number, Beat beat, int take) {
    ToldStory again() {
        return new ToldStory(number, beat, take + 1);
    }

    /** In the forum so much that ten of them are more than a message. */
    String text() {
        return "Nothing but words. ".repeat(beat == Beat.CRYPTO ? 30 : 1);
    }

    String title() {
        return "Report kd%dx on %s, take %d".formatted(number, beat.word(), take);
    }
}
