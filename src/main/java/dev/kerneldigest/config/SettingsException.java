package dev.kerneldigest.config;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown when the settings can't be used; carries every mistake of every file. */
public final class SettingsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /**
     * With the mistakes found.
     *
     * @param problems at least one
     */
    public SettingsException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** All mistakes: file by file, by line. */
    public List<Problem> problems() {
        return problems;
    }
}
