package dev.kerneldigest.digest;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** A picture that goes with an answer. Immutable. */
public final class Picture {
    private final String name;
    private final String description;
    private final byte[] png;

    /**
     * Makes one.
     *
     * @param name of the file, e.g. {@code cycle.png}
     * @param description for whoever does not see it, at most 1,024 characters
     */
    public Picture(String name, String description, byte[] png) {
        this.name = name;
        this.description = description;
        this.png = png.clone();
    }

    public String name() {
        return name;
    }

    public String description() {
        return description;
    }

    /** The file. */
    public InputStream open() {
        return new ByteArrayInputStream(png);
    }
}
