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

    /** Its title begins so, and no other. */
    String beginning() {
        return "Take %d of report kd%dx".formatted(take, number);
    }

    /** Of what goes to the forum two dozen are more than a message. */
    String title() {
        String more = beat == Beat.CRYPTO ? " and on whatever else comes to mind".repeat(3) : "";
        return "%s on %s%s".formatted(beginning(), beat.word(number), more);
    }
}
