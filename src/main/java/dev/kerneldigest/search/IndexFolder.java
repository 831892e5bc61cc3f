package dev.kerneldigest.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the files of an index, whatever state they are in. */
final class IndexFolder {
    private static final Logger log = LoggerFactory.getLogger(IndexFolder.class);

    private IndexFolder() {}

    /**
     * A writer to the index in the folder; to one in memory without a folder, or when another
     * process holds it. Files that can't be read are removed: all is in the archive.
     */
    static IndexWriter open(Optional<Path> folder, Analyzer analyzer) throws IOException {
        if (folder.isEmpty()) {
            return writer(new ByteBuffersDirectory(), analyzer);
        }
        Directory directory = FSDirectory.open(folder.get());
        try {
            return checked(directory, analyzer);
        } catch (LockObtainFailedException _) {
            log.info(
                    "search index is in use by another process, using memory folder={}",
                    folder.get());
            directory.close();
            return writer(new ByteBuffersDirectory(), analyzer);
        } catch (IOException | IllegalArgumentException e) {
            log.warn("search index can't be read, rebuilding folder={}", folder.get(), e);
            clear(directory);
            return writer(directory, analyzer);
        }
    }

    /** Removes Lucene's files and no others: somebody may have named a folder in use. */
    private static void clear(Directory directory) throws IOException {
        for (String file : directory.listAll()) {
            if (file.startsWith(IndexFileNames.SEGMENTS)
                    || IndexFileNames.CODEC_FILE_PATTERN.matcher(file).matches()) {
                directory.deleteFile(file);
            }
        }
    }

    /** A writer to an index whose every segment opens. */
    private static IndexWriter checked(Directory directory, Analyzer analyzer) throws IOException {
        IndexWriter writer = writer(directory, analyzer);
        try {
            DirectoryReader.open(writer).close();
            return writer;
        } catch (IOException | IllegalArgumentException e) {
            writer.rollback();
            throw e;
        }
    }

    /** What is not committed when it is closed is left out: a round counts as a whole. */
    private static IndexWriter writer(Directory directory, Analyzer analyzer) throws IOException {
        return new IndexWriter(directory, new IndexWriterConfig(analyzer).setCommitOnClose(false));
    }
}
