package dev.kerneldigest.cli;

import java.io.Console;
import java.util.Map;
import java.util.Optional;

/**
 * What may be written to who reads the answers.
 *
 * @param isColoured whether codes for colours (ECMA-48) are understood and wanted
 * @param isAlive whether a line may be written over, as progress is shown
 */
public record Terminal(boolean isColoured, boolean isAlive) {
    /** A file or a pipe. */
    public static final Terminal NONE = new Terminal(false, false);

    /**
     * The one that the program was started in. NO_COLOR, when it says anything, is obeyed
     * (no-color.org), and so is a TERM that is dumb.
     */
    public static Terminal of(Map<String, String> environment) {
        boolean there =
                Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
        return of(there, environment);
    }

    static Terminal of(boolean there, Map<String, String> environment) {
        boolean able = there && !environment.getOrDefault("TERM", "").equals("dumb");
        boolean wanted = able && environment.getOrDefault("NO_COLOR", "").isEmpty();
        return new Terminal(wanted, wanted);
    }
}
