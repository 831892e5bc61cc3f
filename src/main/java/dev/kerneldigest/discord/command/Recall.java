package dev.kerneldigest.discord.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A look-up as a button remembers it: what to ask again, and which page of the answer to show.
 *
 * <p>All of it stands in the button's id, so that a button works after a restart and on every node:
 * {@code 1~news~~2~tkr4l1~topic=mm~query=folio}. Whoever forges one asks what could be typed as
 * well, since a press is answered with the rights of who presses.
 *
 * @param command the name, e.g. {@code news}
 * @param subcommand blank if none
 * @param page from 0
 * @param asOf the moment that the pages are of, to the second; the epoch where time is no matter
 * @param options what was given, as text
 */
public record Recall(
        String command, String subcommand, int page, Instant asOf, Map<String, String> options) {
    /** Characters of a button's id (Discord docs, "Component Reference", {@code custom_id}). */
    private static final int LONGEST = 100;

    /** Of the form that is written here; a later one is another version. */
    private static final String VERSION = "1";

    private static final int RADIX = 36;
    private static final Pattern SHAPE =
            Pattern.compile(
                    VERSION
                            + "~(?<command>[a-z-]{1,32})~(?<sub>[a-z-]{0,32})~(?<page>\\d{1,3})~(?<at>[0-9a-z]{1,7})(?<options>(?:~[a-z-]{1,32}=[^~]+)*)");

    public Recall {
        options = Map.copyOf(options);
    }

    /** A command without options. */
    public static Recall of(String command) {
        return new Recall(command, "", 0, Instant.EPOCH, Map.of());
    }

    /** The same look-up at another page of an answer. */
    public Recall at(int other, Reply.Messages answer) {
        Map<String, String> all = new HashMap<>(options);
        all.putAll(answer.found());
        return new Recall(command, subcommand, other, answer.asOf(), all);
    }

    /** The id of its button; empty when it is longer than Discord takes. */
    public Optional<String> id() {
        List<String> parts = new ArrayList<>();
        parts.add(VERSION);
        parts.add(command);
        parts.add(subcommand);
        parts.add(Integer.toString(page));
        parts.add(Long.toString(asOf.getEpochSecond(), RADIX));
        new TreeMap<>(options).forEach((name, value) -> parts.add(name + "=" + escape(value)));
        return Optional.of(String.join("~", parts)).filter(id -> id.length() <= LONGEST);
    }

    /** Reads what {@link #id} wrote, letter by letter; empty for anything else. */
    public static Optional<Recall> read(String id) {
        Matcher matcher = SHAPE.matcher(id);
        if (id.length() > LONGEST || !matcher.matches()) {
            return Optional.empty();
        }
        Map<String, String> options = new HashMap<>();
        for (String option : matcher.group("options").split("~", -1)) {
            int equals = option.indexOf('=');
            if (equals > 0) {
                options.put(option.substring(0, equals), unescape(option.substring(equals + 1)));
            }
        }
        Recall read =
                new Recall(
                        matcher.group("command"),
                        matcher.group("sub"),
                        Integer.parseInt(matcher.group("page")),
                        Instant.ofEpochSecond(Long.parseLong(matcher.group("at"), RADIX)),
                        options);
        return Optional.of(read).filter(one -> one.id().equals(Optional.of(id)));
    }

    private static String escape(String value) {
        return value.replace("%", "%25").replace("~", "%7E");
    }

    private static String unescape(String value) {
        return value.replace("%7E", "~").replace("%25", "%");
    }
}
