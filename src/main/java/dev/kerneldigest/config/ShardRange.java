package dev.kerneldigest.config;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The shards of this node: {@code from} to {@code to}, both counted from 0 and both included.
 *
 * @param total of all nodes together, above {@code to}
 */
public record ShardRange(int from, int to, int total) {
    private static final Pattern SHAPE = Pattern.compile("(\\d{1,6})-(\\d{1,6})/(\\d{1,6})");

    static final Form<ShardRange> FORM =
            new Form<>("from-to/total like 0-3/8, from <= to < total", text -> parse(text));

    private static Optional<ShardRange> parse(String text) {
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        ShardRange range =
                new ShardRange(
                        Integer.parseInt(matcher.group(1)),
                        Integer.parseInt(matcher.group(2)),
                        Integer.parseInt(matcher.group(3)));
        return Optional.of(range).filter(it -> it.from <= it.to && it.to < it.total);
    }
}
