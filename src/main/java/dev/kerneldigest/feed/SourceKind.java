package dev.kerneldigest.feed;

import java.util.Arrays;
import java.util.Optional;

/** What a source serves, which decides how its bytes are read and what identifies its items. */
public enum SourceKind {
    /** RSS, Atom or RDF of any flavour. */
    FEED("feed"),
    /** kernel.org's releases.json, kdist.xml or finger_banner: an item is a version. */
    KERNEL_RELEASES("kernel-releases"),
    /** A list of lore.kernel.org as Atom: an item is a mail. */
    LORE("lore"),
    /** The linux-cve-announce list as Atom: an item is a CVE. */
    KERNEL_CVE("kernel-cve");

    private final String id;

    SourceKind(String id) {
        this.id = id;
    }

    /** The name in {@code sources.yaml}. */
    public String id() {
        return id;
    }

    /** Whether it is a list's archive, which can be read back. */
    boolean isList() {
        return this == LORE || this == KERNEL_CVE;
    }

    public static Optional<SourceKind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }
}
