package dev.kerneldigest.cli.moving;

import dev.kerneldigest.subscription.Moving.Outcome;
import java.util.ArrayList;
import java.util.List;

/** Says what became of an import, in a line for people. */
final class ImportReport {
    private ImportReport() {}

    static String of(Outcome.Put put) {
        List<String> parts = new ArrayList<>();
        switch (put.settings()) {
            case NONE -> {}
            case TAKEN -> parts.add("settings taken");
            case KNOWN -> parts.add("settings there already");
            case KEPT -> parts.add("settings stay as the server chose them here");
        }
        add(parts, put.added(), "subscription", "added");
        add(parts, put.known(), "subscription", "there already");
        add(parts, put.feeds(), "feed", "added");
        add(parts, put.knownFeeds(), "feed", "there already");
        return parts.isEmpty() ? "nothing in the file" : String.join(", ", parts);
    }

    private static void add(List<String> parts, int count, String what, String became) {
        if (count > 0) {
            parts.add("%s %s".formatted(counted(count, what), became));
        }
    }

    /** {@code 1 feed}, {@code 2 feeds}. */
    static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
