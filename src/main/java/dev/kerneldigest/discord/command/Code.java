package dev.kerneldigest.discord.command;

/** Quotes what somebody typed inside of backticks, where nothing but a backtick has a meaning. */
final class Code {
    private static final int MOST = 60;

    private Code() {}

    static String inline(String typed) {
        String one = typed.replace('`', '\'').replace('\n', ' ').strip();
        return one.length() <= MOST ? one : one.substring(0, MOST - 1) + "…";
    }
}
