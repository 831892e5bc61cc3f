package dev.kerneldigest.fuzz;

import java.net.URI;

/** What a target claims of an answer; a claim that does not hold is a finding. */
public final class Claim {
    private Claim() {}

    /** Ends the unit with a finding unless the claim holds. */
    public static void that(boolean holds, String claim, Object seen) {
        if (!holds) {
            throw new AssertionError(claim + ", but: " + seen);
        }
    }

    /** Text on one line: nothing that controls, hides or turns other text, no half characters. */
    public static void isPlainLine(String line) {
        that(line.codePoints().noneMatch(Claim::isUnseen), "a line is plain", line);
        that(line.equals(line.strip()), "a line has no space at its ends", line);
        that(!line.contains("  "), "a line has single spaces", line);
    }

    /** An address that a reader may be sent to. */
    public static void isWeb(URI address) {
        boolean web =
                "http".equalsIgnoreCase(address.getScheme())
                        || "https".equalsIgnoreCase(address.getScheme());
        that(web && address.getHost() != null, "an address is of the web", address);
        that(address.getRawUserInfo() == null, "an address names no user", address);
    }

    /** A control or format character, or half a surrogate pair. */
    public static boolean isUnseen(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    true;
            default -> false;
        };
    }
}
