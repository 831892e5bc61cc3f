package dev.kerneldigest.news;

/**
 * The words of a draft as the grammars read them: one line each, every run of white space a single
 * space, without the marks and the boilerplate that say nothing.
 *
 * @param title without {@code [$]}; may be blank
 * @param text may be blank
 */
record Wording(Draft draft, String title, String text) {
    /** How much of a text the grammars look at for what an item is: its first sentences. */
    private static final int LEDE = 1_000;

    private static final String PAID = "[$]";

    static Wording of(Draft draft) {
        return new Wording(draft, title(draft), withoutTail(oneLine(draft.text())));
    }

    /** The title alone, for whoever needs no more. */
    static String title(Draft draft) {
        String title = oneLine(draft.title());
        return title.startsWith(PAID) ? title.substring(PAID.length()).strip() : title;
    }

    /** Whether the source marks the item as for its subscribers only. */
    boolean isPaid() {
        return draft.title().strip().startsWith(PAID);
    }

    /** The beginning of the text, where it says what the item is. */
    String lede() {
        return text.substring(0, Math.min(LEDE, text.length()));
    }

    /** The text, or the title where there is no text. */
    String words() {
        return text.isEmpty() ? title : title.isEmpty() ? text : title + ". " + text;
    }

    boolean isFrom(String source) {
        return draft.source().regionMatches(true, 0, source, 0, source.length());
    }

    /** Maps each run of white space, control and zero-width characters to one space. */
    static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        boolean gap = false;
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (isGap(character)) {
                gap = true;
                continue;
            }
            if (gap && !line.isEmpty()) {
                line.append(' ');
            }
            gap = false;
            line.append(character);
        }
        return line.toString();
    }

    private static boolean isGap(char character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.isISOControl(character)
                || character == '\u200b'
                || character == '\ufeff';
    }

    /** Old feeds of LWN end with an invitation to click. */
    private static String withoutTail(String text) {
        int tail = text.lastIndexOf("Click below (subscribers only)");
        return tail > 0 ? text.substring(0, tail).strip() : text;
    }
}
