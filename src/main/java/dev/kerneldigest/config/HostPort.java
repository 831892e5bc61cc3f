package dev.kerneldigest.config;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where to listen.
 *
 * @param host a name or address, an IPv6 one without its brackets
 * @param port 0 to 65535; 0 takes any free one
 */
public record HostPort(String host, int port) {
    private static final Pattern SHAPE =
            Pattern.compile("(?:\\[([0-9A-Fa-f:.]{2,45})]|([^\\s:\\[\\]/]{1,253})):(\\d{1,5})");

    static Optional<HostPort> parse(String text) {
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String host = Optional.ofNullable(matcher.group(1)).orElse(matcher.group(2));
        return Optional.of(new HostPort(host, Integer.parseInt(matcher.group(3))))
                .filter(it -> it.port <= 65_535);
    }
}
