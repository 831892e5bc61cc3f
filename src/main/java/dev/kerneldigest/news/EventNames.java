package dev.kerneldigest.news;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds conferences in a text, also where its words have run together, and cuts their names out:
 * "Linux Storage, Filesystem, Memory-Management and BPF Summit" names four topics and is about none
 * of them.
 */
public final class EventNames {
    private static final Pattern YEAR_ELSEWHERE =
            Pattern.compile(
                    "\\b(20\\d\\d) ?(?:event|edition|gathering|meeting|summit|conference)",
                    Pattern.CASE_INSENSITIVE);

    /** A mention that is no report: "the Kernel Summit discussion list", "since the first …". */
    private static final Pattern LIST_AFTER =
            Pattern.compile(
                    "^ ?(?:discussion|mailing|list|program committee|call for)",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern PAST_BEFORE =
            Pattern.compile(
                    "(?:first|since|previous|last|next|upcoming|came up at) ?(?:the |a |year['’]s )?(?:annual )?$",
                    Pattern.CASE_INSENSITIVE);

    /** Rooms of a conference: "in the memory-management track", "a filesystem-track session". */
    private static final Pattern TRACK =
            Pattern.compile(
                    "\\b(?:(?:combined|joint|plenary) ?)?(?:storage|filesystem|memory[- ]?management|BPF|MM)"
                            + "(?:(?:, ?| ?and ?|/)(?:storage|filesystem|memory[- ]?management|BPF|MM)){0,3}[- ]?(?:track|room|microconference)s?\\b",
                    Pattern.CASE_INSENSITIVE);

    private static final Hints TRACKS = Hints.of("track", "room", "microconference");

    private static final Hints EVENTS =
            new Hints(KnownEvent.ALL.stream().map(KnownEvent::hint).toList());

    private EventNames() {}

    /** A conference named at a place of a text. */
    private record Mention(KnownEvent event, int start, int end, String year) {
        Mention orOf(String other) {
            return year.isEmpty() ? new Mention(event, start, end, other) : this;
        }
    }

    /**
     * The conferences that a text reports from, in order, with their year where it is told, e.g.
     * {@code LSFMM+BPF 2023}.
     *
     * @param published the year of the item, by which a mention of long ago is told apart
     */
    static List<String> reported(String text, Optional<Integer> published) {
        Set<String> names = new LinkedHashSet<>();
        List<Mention> mentions = new ArrayList<>(dated(text));
        mentions.addAll(again(mentions, text));
        for (Mention mention : mentions) {
            if (isReport(mention, text, published)) {
                names.add(
                        mention.event()
                                .label(
                                        mention.year(),
                                        text.substring(mention.start(), mention.end())));
            }
        }
        Set<String> dated = new LinkedHashSet<>(names);
        dated.removeIf(name -> names.stream().anyMatch(other -> other.startsWith(name + " ")));
        return List.copyOf(dated);
    }

    /** The text without names of conferences and of their tracks. */
    public static String without(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        int from = 0;
        for (Mention mention : mentions(text)) {
            if (mention.start() >= from) {
                kept.append(text, from, mention.start()).append(" . ");
                from = mention.end();
            }
        }
        kept.append(text, from, text.length());
        return TRACKS.isIn(text) ? TRACK.matcher(kept).replaceAll(" . ") : kept.toString();
    }

    private static boolean isReport(Mention mention, String text, Optional<Integer> published) {
        String before = text.substring(Math.max(0, mention.start() - 40), mention.start());
        String after = text.substring(mention.end(), Math.min(text.length(), mention.end() + 30));
        if (LIST_AFTER.matcher(after).find() || PAST_BEFORE.matcher(before).find()) {
            return false;
        }
        return mention.year().isEmpty()
                || published.isEmpty()
                || Math.abs(Integer.parseInt(mention.year()) - published.get()) <= 1;
    }

    /**
     * Other years of an event that was named already: "… a session at the 2022 Linux Plumbers
     * Conference. She returned at the 2023 conference".
     */
    private static List<Mention> again(List<Mention> named, String text) {
        NavigableMap<Integer, Mention> byEnd = new TreeMap<>();
        named.forEach(mention -> byEnd.put(mention.end(), mention));
        List<Mention> again = new ArrayList<>();
        Matcher years = YEAR_ELSEWHERE.matcher(named.isEmpty() ? "" : text);
        while (years.find()) {
            String year = years.group(1);
            Optional.ofNullable(byEnd.floorEntry(years.start()))
                    .map(Map.Entry::getValue)
                    .filter(last -> !last.year().equals(year))
                    .map(last -> new Mention(last.event(), years.start(), years.end(), year))
                    .ifPresent(again::add);
        }
        return again;
    }

    private static List<Mention> mentions(String text) {
        List<Mention> mentions = new ArrayList<>();
        Set<String> hints = EVENTS.in(text);
        if (hints.isEmpty()) {
            return mentions;
        }
        for (KnownEvent event : KnownEvent.ALL) {
            if (!hints.contains(event.hint())) {
                continue;
            }
            Matcher matcher = event.pattern().matcher(text);
            while (matcher.find()) {
                mentions.add(mention(event, matcher));
            }
        }
        mentions.sort((one, other) -> Integer.compare(one.start(), other.start()));
        List<Mention> apart = new ArrayList<>();
        for (Mention mention : mentions) {
            if (apart.isEmpty() || mention.start() >= apart.getLast().end()) {
                apart.add(mention);
            }
        }
        return apart;
    }

    private static Mention mention(KnownEvent event, Matcher matcher) {
        String year = matcher.group("before");
        if (year == null) {
            year = matcher.group("after");
        }
        return new Mention(event, matcher.start(), matcher.end(), year == null ? "" : year);
    }

    /** The mentions; those without a year have the one that the text tells elsewhere. */
    private static List<Mention> dated(String text) {
        List<Mention> mentions = mentions(text);
        if (mentions.stream().noneMatch(mention -> mention.year().isEmpty())) {
            return mentions;
        }
        Matcher elsewhere = YEAR_ELSEWHERE.matcher(text);
        String year = elsewhere.find() ? elsewhere.group(1) : "";
        return mentions.stream().map(mention -> mention.orOf(year)).toList();
    }
}
