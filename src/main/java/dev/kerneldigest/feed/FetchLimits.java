package dev.kerneldigest.feed;

import java.time.Duration;

/**
 * How much of us one request may take.
 *
 * @param deadline for the whole answer, all redirects and the last byte included, however slowly it
 *     drips; waiting for one's turn at a {@link HostGate} does not count; more than 0
 * @param mostBytes of the body, after decompression; 1 to 1 GiB
 * @param mostHops how many redirects are followed; 0 follows none
 */
public record FetchLimits(Duration deadline, int mostBytes, int mostHops) {
    /** 30 seconds, 10 MiB and 5 redirects. */
    public static final FetchLimits USUAL =
            new FetchLimits(Duration.ofSeconds(30), 10 * 1024 * 1024, 5);

    private static final int GIBIBYTE = 1 << 30;

    public FetchLimits {
        if (!deadline.isPositive() || mostBytes < 1 || mostBytes > GIBIBYTE || mostHops < 0) {
            throw new IllegalArgumentException(
                    "no limits to work with: "
                            + String.join(
                                    ", ",
                                    deadline.toString(),
                                    mostBytes + " bytes",
                                    mostHops + " hops"));
        }
    }
}
