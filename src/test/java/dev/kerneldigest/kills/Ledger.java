package dev.kerneldigest.kills;

import dev.kerneldigest.testing.discord.TestMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares what was told with what came, and keeps what is wrong in sentences. */
final class Ledger {
    private static final Pattern STORY = Pattern.compile("kd(\\d{1,9})x");

    /** The start of Discord's epoch (Discord docs, "Snowflakes"). */
    private static final Instant EPOCH = Instant.parse("2015-01-01T00:00:00Z");

    private final List<ToldStory> told;
    private final Readers readers;
    private final List<String> faults = new ArrayList<>();
    private final Counts counts = new Counts();

    /** How much of what there was. */
    static final class Counts {
        int expected;
        int found;
        int lost;
        int doubled;
        int disordered;
        int outdated;
        int unpublished;
        int windows;
        int windowsFound;
    }

    Ledger(List<ToldStory> told, Readers readers) {
        this.told = told;
        this.readers = readers;
        for (Beat beat : Beat.values()) {
            check(beat);
        }
        readers.windows().forEach(this::check);
    }

    Counts counts() {
        return counts;
    }

    /** What is wrong; empty when nothing is. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    /** The stories that a message names. */
    static Set<Integer> stories(TestMessage message) {
        Set<Integer> stories = new LinkedHashSet<>();
        Matcher story = STORY.matcher(message.text());
        while (story.find()) {
            stories.add(Integer.valueOf(story.group(1)));
        }
        return stories;
    }

    static Instant moment(TestMessage message) {
        return EPOCH.plusMillis(message.id() >>> 22);
    }

    private void check(Beat beat) {
        Map<Integer, TestMessage> first = new HashMap<>();
        int newest = 0;
        for (List<TestMessage> edition : readers.editions(beat)) {
            for (TestMessage message : edition) {
                checkOrder(beat, message, newest, first);
                checkPublished(beat, message);
            }
            newest = Math.max(newest, newest(edition));
        }
        told.stream().filter(story -> story.beat() == beat).forEach(story -> check(story, first));
    }

    private static int newest(List<TestMessage> edition) {
        return edition.stream()
                .flatMap(message -> stories(message).stream())
                .mapToInt(it -> it)
                .max()
                .orElse(0);
    }

    /** Of what came before its edition nothing is newer, and it came in none. */
    private void checkOrder(
            Beat beat, TestMessage message, int newest, Map<Integer, TestMessage> first) {
        for (int story : stories(message)) {
            if (first.putIfAbsent(story, message) != null) {
                counts.doubled++;
                faults.add("%s: %d came twice".formatted(beat, story));
            } else if (story < newest) {
                counts.disordered++;
                faults.add("%s: %d came after %d".formatted(beat, story, newest));
            }
        }
    }

    private void checkPublished(Beat beat, TestMessage message) {
        if (beat == Beat.VIRT && !message.isPublished()) {
            counts.unpublished++;
            faults.add("%s: %s is not published".formatted(beat, stories(message)));
        }
    }

    private void check(ToldStory story, Map<Integer, TestMessage> messages) {
        counts.expected++;
        TestMessage message = messages.get(story.number());
        if (message == null) {
            counts.lost++;
            faults.add("%s: %d is lost".formatted(story.beat(), story.number()));
            return;
        }
        counts.found++;
        if (!message.text().contains(story.beginning())) {
            counts.outdated++;
            faults.add(
                    "%s: %d is out of date, it was told %d times"
                            .formatted(story.beat(), story.number(), story.take()));
        }
    }

    /**
     * What was there before the window was opened must be in it. Where nothing was, because nobody
     * had polled since the order, there may be no digest; what comes later is in the next one.
     */
    private void check(Readers.Window window) {
        Set<Integer> due = due(window);
        boolean mayBeEmpty = due.isEmpty();
        List<TestMessage> messages = window.channel().messages();
        Set<Integer> came = new HashSet<>();
        for (TestMessage message : messages) {
            for (int story : stories(message)) {
                if (!came.add(story)) {
                    counts.doubled++;
                    faults.add("%s: %d came twice".formatted(window, story));
                }
            }
        }
        due.removeAll(came);
        if (!due.isEmpty()) {
            counts.lost += due.size();
            faults.add("%s: %s are lost".formatted(window, due));
        }
        counts.windows++;
        if (messages.size() == 1 || (messages.isEmpty() && mayBeEmpty)) {
            counts.windowsFound++;
        } else {
            faults.add("%s: came %d times".formatted(window, messages.size()));
        }
    }

    /** What another channel had between the order and the window. */
    private Set<Integer> due(Readers.Window window) {
        Set<Integer> due = new HashSet<>();
        readers.messages(Readers.DIGESTED).stream()
                .filter(message -> moment(message).isBefore(window.due()))
                .forEach(message -> due.addAll(stories(message)));
        due.removeIf(story -> story < window.first());
        return due;
    }
}
