package dev.kerneldigest.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at an H2 file before H2 does: H2 takes a file that was cut down to nothing, or to its
 * header, for a new database, and would begin anew in place of what was lost.
 */
final class H2File {
    private static final Logger LOG = LoggerFactory.getLogger(H2File.class);

    /** H2's MVStore: two header blocks of 4096 bytes, then chunks; the header names the last. */
    private static final int BLOCK = 4096;

    private static final Pattern LAST_CHUNK = Pattern.compile("[,{]block:([0-9a-f]{1,12})[,}]");
    private static final Pattern VERSION = Pattern.compile(",version:([0-9a-f]{1,15}),");

    /** What H2 writes first: its own maps, with nothing in them, not even who may use them. */
    private static final long FIRST = 1;

    private H2File() {}

    /** Whether H2 would take the file for a new database although it once was another. */
    static boolean isCutDown(Path file) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        long size = Files.size(file);
        return size < 2 * BLOCK || lastChunk(file) * BLOCK >= size;
    }

    /**
     * Whether the program was killed before H2 wrote anything of ours into the file, so that it is
     * as good as none. H2 would fail to open it to read only, and keep it locked.
     *
     * @param commit as {@link #lastCommit} tells it
     */
    static boolean isUnborn(OptionalLong commit) {
        return commit.isPresent() && commit.getAsLong() <= FIRST;
    }

    /**
     * Whether H2 would go back to a commit before the one that the header names, because what was
     * written since cannot be read any more; it does so without a word.
     *
     * @param commit as {@link #lastCommit} tells it
     */
    static boolean isSetBack(Path file, OptionalLong commit) throws IOException {
        OptionalLong named = namedCommit(header(file));
        return commit.isPresent() && named.isPresent() && commit.getAsLong() < named.getAsLong();
    }

    /** The number of the commit that H2 would go on from; empty when it cannot tell. */
    static OptionalLong lastCommit(Path file) {
        try (MVStore store = new MVStore.Builder().fileName(file.toString()).readOnly().open()) {
            return OptionalLong.of(store.getCurrentVersion());
        } catch (MVStoreException e) {
            LOG.debug("What is in the file is left to H2 to say. file={}", file, e);
            return OptionalLong.empty();
        }
    }

    /** The first of H2's two headers. */
    static String header(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(BLOCK), StandardCharsets.ISO_8859_1);
        }
    }

    /** The number of the commit that a header names; empty when it is none. */
    static OptionalLong namedCommit(String header) {
        Matcher version = VERSION.matcher(header);
        return version.find()
                ? OptionalLong.of(Long.parseLong(version.group(1), 16))
                : OptionalLong.empty();
    }

    /** The number of the block that the header says the last chunk begins at; 0 when unknown. */
    private static long lastChunk(Path file) throws IOException {
        String header = header(file);
        Matcher block = LAST_CHUNK.matcher(header);
        if (!header.startsWith("H:2,") || !block.find()) {
            return 0;
        }
        return Long.parseLong(block.group(1), 16);
    }
}
