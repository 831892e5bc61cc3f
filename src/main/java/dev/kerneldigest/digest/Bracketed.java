package dev.kerneldigest.digest;

import java.util.ArrayList;
import java.util.List;

/**
 * A mail's subject, its tags apart: {@code [PATCH v3 0/9] mm: do less} is about {@code mm: do less}
 * and is a {@code PATCH v3 0/9}.
 */
record Bracketed(List<String> tags, String rest) {
    /** At most so many tags are set apart: a subject has one or two. */
    private static final int MOST = 3;

    Bracketed {
        tags = List.copyOf(tags);
    }

    static Bracketed of(String subject, boolean isMail) {
        List<String> tags = new ArrayList<>();
        String rest = subject.strip();
        while (isMail && rest.startsWith("[") && tags.size() < MOST) {
            int end = rest.indexOf(']');
            if (end < 0 || end == rest.length() - 1) {
                break;
            }
            if (end > 1) {
                tags.add(rest.substring(1, end).strip());
            }
            rest = rest.substring(end + 1).strip();
        }
        return rest.isEmpty() ? new Bracketed(List.of(), subject) : new Bracketed(tags, rest);
    }
}
