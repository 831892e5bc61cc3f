package dev.kerneldigest.text;

/**
 * Collects text on one line: runs of white space become one space, invisible characters none, and
 * marks do not pile up.
 */
final class LineBuilder {
    private final StringBuilder out = new StringBuilder();
    private boolean gap;
    private int marks;

    /** Takes a text node; its white space parts words. */
    void append(String text) {
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            at += Character.charCount(point);
            if (Characters.isBlank(point)) {
                gap();
            } else if (!Characters.isInvisible(point)) {
                appendVisible(point);
            }
        }
    }

    /** Parts what came from what comes. */
    void gap() {
        gap = true;
    }

    private void appendVisible(int point) {
        marks = Characters.isMark(point) ? marks + 1 : 0;
        if (marks > Characters.MOST_MARKS) {
            return;
        }
        if (gap && !out.isEmpty()) {
            out.append(' ');
        }
        gap = false;
        out.appendCodePoint(point);
    }

    int length() {
        return out.length();
    }

    /** What was written since {@code start}, a former {@link #length}. */
    String since(int start) {
        return out.substring(start).strip();
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
