package dev.kerneldigest;

import dev.kerneldigest.farm.Farm;
import java.io.IOException;

/**
 * What a round of polls takes in a JVM that is warm, as the running bot's is: five rounds to warm
 * up, then each round several times on the same H2 file, and the medians. The farm is a process of
 * its own, so that its CPU does not count. Ends with 1 when a round did not find exactly what was
 * served.
 */
public final class WarmBench {
    private WarmBench() {}

    /**
     * Runs it.
     *
     * @param arguments the farm, how many feeds ours has, how many repeats, flags
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int code = 0;
        try (Farm farm = Farm.of(arguments[0], Integer.parseInt(arguments[1]))) {
            Farm.Truth truth = farm.truth();
            System.out.printf("%,d feeds, %,d items%n", truth.feeds(), truth.items());
            Table _ =
                    new Table(
                            "flags",
                            "round",
                            "CPU s",
                            "wall s",
                            "CPU ms a feed",
                            "new items",
                            "peak RSS MiB so far",
                            "found = served");
            for (Flags flags : Flags.all(arguments[3])) {
                code |=
                        Jvm.run(
                                flags,
                                WarmRounds.class,
                                farm.base().toString(),
                                arguments[2],
                                flags.name());
            }
        }
        System.exit(code);
    }
}
