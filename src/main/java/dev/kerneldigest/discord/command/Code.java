package dev.kerneldigest.discord.command;

/** Quotes what somebody typed inside of backticks, where nothing but a backtick has a meaning. */
final class Code {
    private static final int MOST = 60;

    private Code() {}

    static String inline(String typed) {
        return inline(typed, MOST);
    }

    /** The same, at most so many characters long. */
    static String inline(String typed, int most) {
        String one = typed.replace('`', '\'').replace('\n', ' ').strip();
        return one.length() <= most ? one : one.substring(0, most - 1) + "…";
    }
}
