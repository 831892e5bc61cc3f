package dev.kerneldigest.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done before H2 opens a file to write, and when it could not. */
record H2Door(DatabaseUrl url, Path file, DatabaseTrouble trouble) {
    private static final Logger LOG = LoggerFactory.getLogger(H2Door.class);

    /**
     * Makes the file where there is none, for nobody else to read; looks at one that is there.
     *
     * @throws DatabaseException when it is damaged or newer than this program, and then it stays as
     *     it is
     */
    void prepare(String user, String password) {
        try {
            if (!Files.exists(file)) {
                PrivateFiles.create(file);
                return;
            }
            if (H2File.isCutDown(file)) {
                throw trouble.damaged("the file is cut short");
            }
            LastCommit.find(file);
            OptionalLong commit = H2File.lastCommit(file);
            if (H2File.isSetBack(file, commit)) {
                throw trouble.damaged("its last commits cannot be read");
            }
            if (!H2File.isUnborn(commit)) {
                Migrations.refuseUnfit(trouble, user, password);
            }
            PrivateFiles.close(file);
        } catch (IOException e) {
            throw new DatabaseException(
                    "the file of the database %s cannot be read or made (%s): check the permissions of it and of its folder"
                            .formatted(url, OneLine.of(e)),
                    e);
        }
    }

    /** Takes back a file that was made for H2, which then refused: it would be taken for a ruin. */
    static void leaveNothingEmpty(Path file) {
        try {
            if (Files.exists(file) && Files.size(file) == 0) {
                Files.delete(file);
            }
        } catch (IOException e) {
            LOG.debug("An empty file stays. file={}", file, e);
        }
    }
}
