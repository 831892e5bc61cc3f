package dev.kerneldigest.news;

import java.util.Locale;
import java.util.Optional;

/**
 * What a mail of a list says of itself beside its words.
 *
 * @param id its Message-ID, without brackets
 * @param author the address it came from, in lower case; blank when nobody says
 * @param parent the Message-ID of what it answers, or is sent below
 */
public record Mail(String id, String author, Optional<String> parent) {
    /** A cover letter is told from its patches by a number of at most so many digits. */
    private static final int COUNTER = 4;

    /** Characters of an address, RFC 5321, section 4.5.3.1: a local part, an @ and a domain. */
    private static final int ADDRESS = 64 + 1 + 255;

    public Mail {
        String address = author.strip().toLowerCase(Locale.ROOT);
        author = address.substring(0, Math.min(ADDRESS, address.length()));
    }

    /**
     * Whether it was sent in one go with what it is sent below, as a patch below its cover letter:
     * {@code git send-email} and {@code b4} number the Message-IDs of a series, and nothing else in
     * them differs.
     */
    boolean followsCover() {
        return parent.filter(this::differsByCounter).isPresent();
    }

    private boolean differsByCounter(String other) {
        int start = 0;
        int shorter = Math.min(id.length(), other.length());
        while (start < shorter && id.charAt(start) == other.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start
                && id.charAt(id.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        return isCounter(id.substring(start, id.length() - end))
                && isCounter(other.substring(start, other.length() - end));
    }

    private static boolean isCounter(String part) {
        return part.length() <= COUNTER && part.chars().allMatch(Character::isDigit);
    }
}
