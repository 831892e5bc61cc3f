package dev.kerneldigest.cve;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads files that tell of CVEs, whatever their form: a record, or a mailbox with announcements.
 *
 * <p>The kernel team's repository keeps a withdrawn record as it was, in a folder {@code rejected};
 * so the path counts.
 */
public final class CvePapers {
    private CvePapers() {}

    /**
     * What one paper says.
     *
     * @param date when it was written, as far as it says so
     */
    public record Paper(KernelCve cve, Origin origin, Optional<Instant> date) {}

    /**
     * Reads a file.
     *
     * @param path as it was found, with slashes
     * @return one paper for a record, one an announcement for a mailbox; never empty
     * @throws UnreadableCveException when there is none in it
     */
    public static List<Paper> read(String path, byte[] content) throws UnreadableCveException {
        String text = new String(content, StandardCharsets.UTF_8);
        if (text.isBlank()) {
            throw new UnreadableCveException("the file is empty");
        }
        return text.stripLeading().startsWith("{") ? List.of(record(path, text)) : letters(text);
    }

    private static Paper record(String path, String text) throws UnreadableCveException {
        KernelCve cve = CveRecordJson.read(text);
        KernelCve kept =
                isAmongRejected(path)
                        ? new KernelCve(cve.id(), cve.title(), true, cve.extent(), cve.score())
                        : cve;
        return new Paper(kept, Origin.RECORD, Optional.empty());
    }

    private static boolean isAmongRejected(String path) {
        return path.startsWith("rejected/") || path.contains("/rejected/");
    }

    private static List<Paper> letters(String text) throws UnreadableCveException {
        List<Paper> papers = new ArrayList<>();
        UnreadableCveException last = new UnreadableCveException("no mail and no record in it");
        for (Letter letter : Letter.readAll(text)) {
            try {
                KernelCve cve = CveMail.read(letter.subject(), letter.text());
                papers.add(new Paper(cve, Origin.MAIL, letter.date()));
            } catch (UnreadableCveException unreadable) {
                last = unreadable;
            }
        }
        if (papers.isEmpty()) {
            throw last;
        }
        return List.copyOf(papers);
    }
}
