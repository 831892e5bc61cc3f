package dev.kerneldigest.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the last commit in a file of H2 whose process was killed.
 *
 * <p>H2 follows its commits from the one that the header names, each to where the next one was
 * meant to be. When one comes to lie elsewhere, H2 (2.3.232 to 2.5.252) writes a new header that
 * still names the one before it, so after a kill it finds none of up to twenty later commits. They
 * are all in the file; the recovery mode of its store looks through the whole of it.
 */
final class LastCommit {
    private static final Logger LOG = LoggerFactory.getLogger(LastCommit.class);

    private LastCommit() {}

    /**
     * Makes the header name it. A file that was closed, is in use, or cannot be read stays as it
     * is: H2 says what is wrong with it.
     */
    static void find(Path file) throws IOException {
        String header = H2File.header(file);
        OptionalLong named = H2File.namedCommit(header);
        if (!header.contains(",clean:1,") && named.isPresent()) {
            find(file, named.getAsLong());
        }
    }

    private static void find(Path file, long known) {
        try {
            MVStore store =
                    new MVStore.Builder()
                            .fileName(file.toString())
                            .autoCommitDisabled()
                            .recoveryMode()
                            .open();
            long found = store.getCurrentVersion();
            if (found < known) {
                // Something is missing that was there: nothing that loses it is to be written.
                store.closeImmediately();
                return;
            }
            store.close(0);
            LOG.info(
                    "The database was not closed; its last commit is found. commitsAfterHeader={}",
                    found - known);
        } catch (MVStoreException failure) {
            LOG.debug("The last commit is left to H2 to be found. file={}", file, failure);
        }
    }
}
