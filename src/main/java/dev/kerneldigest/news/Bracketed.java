package dev.kerneldigest.news;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A mail's subject, its tags apart: {@code [PATCH v3 0/9] mm: do less} is about {@code mm: do less}
 * and is a {@code PATCH v3 0/9}.
 */
public record Bracketed(List<String> tags, String rest) {
    /** At most so many tags are set apart: a subject has one or two. */
    private static final int MOST = 3;

    public Bracketed {
        tags = List.copyOf(tags);
    }

    /**
     * A title's tags and the rest.
     *
     * @param isMail whether it is a mail's subject; other titles have no tags
     */
    public static Bracketed of(String subject, boolean isMail) {
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

    /** What the first tag says that is one of a patch. */
    public Optional<PatchTag> patch() {
        return tags.stream().flatMap(tag -> PatchTag.parse(tag).stream()).findFirst();
    }
}
