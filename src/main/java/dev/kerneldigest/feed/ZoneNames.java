package dev.kerneldigest.feed;

import java.util.Map;
import java.util.OptionalInt;

/**
 * Offsets of the names of zones that dates carry: RFC 822, 5.1, and others in wide use. Of a name
 * with several meanings the one most feeds mean is taken; the military letters mean nothing (RFC
 * 2822, 4.3).
 */
final class ZoneNames {
    private static final int HOUR = 3_600;

    private static final Map<String, Integer> HOURS =
            Map.ofEntries(
                    Map.entry("hst", -10),
                    Map.entry("akst", -9),
                    Map.entry("akdt", -8),
                    Map.entry("pst", -8),
                    Map.entry("pdt", -7),
                    Map.entry("mst", -7),
                    Map.entry("mdt", -6),
                    Map.entry("cst", -6),
                    Map.entry("cdt", -5),
                    Map.entry("est", -5),
                    Map.entry("edt", -4),
                    Map.entry("ast", -4),
                    Map.entry("adt", -3),
                    Map.entry("brt", -3),
                    Map.entry("wet", 0),
                    Map.entry("west", 1),
                    Map.entry("bst", 1),
                    Map.entry("cet", 1),
                    Map.entry("met", 1),
                    Map.entry("mez", 1),
                    Map.entry("cest", 2),
                    Map.entry("mest", 2),
                    Map.entry("mesz", 2),
                    Map.entry("eet", 2),
                    Map.entry("sast", 2),
                    Map.entry("eest", 3),
                    Map.entry("msk", 3),
                    Map.entry("msd", 4),
                    Map.entry("sgt", 8),
                    Map.entry("hkt", 8),
                    Map.entry("awst", 8),
                    Map.entry("jst", 9),
                    Map.entry("kst", 9),
                    Map.entry("aest", 10),
                    Map.entry("aedt", 11),
                    Map.entry("nzst", 12),
                    Map.entry("nzdt", 13));

    private ZoneNames() {}

    /** Seconds east of UTC of a name in lower case. */
    static OptionalInt offset(String name) {
        if (name.equals("ist")) {
            return OptionalInt.of(5 * HOUR + HOUR / 2);
        }
        Integer hours = HOURS.get(name);
        return hours == null ? OptionalInt.empty() : OptionalInt.of(hours * HOUR);
    }
}
