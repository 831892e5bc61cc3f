package dev.kerneldigest.store;

/** Puts into one line what went wrong. */
final class OneLine {
    /** Characters; H2 tells of all that it knows of a page. */
    private static final int MOST = 200;

    private OneLine() {}

    /** The first line of its message that says something, or what kind of failure it is. */
    static String of(Throwable failure) {
        if (failure instanceof DatabaseException) {
            return String.valueOf(failure.getMessage());
        }
        return String.valueOf(failure.getMessage())
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.equals("null"))
                .findFirst()
                .map(line -> StorableText.of(line, MOST))
                .orElse(failure.getClass().getSimpleName());
    }
}
