package dev.kerneldigest.cve;

import dev.kerneldigest.digest.CveCard;
import dev.kerneldigest.digest.MessageClaims;
import dev.kerneldigest.digest.Phrases;
import dev.kerneldigest.fuzz.Claim;
import dev.kerneldigest.fuzz.TimeGuard;
import dev.kerneldigest.fuzz.Written;
import dev.kerneldigest.news.KernelVersion;
import dev.kerneldigest.topic.TopicCatalogue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Mailboxes and JSON records that tell of CVEs, up to the card that shows one. */
public final class CvePapersFuzz {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final List<KernelVersion> VERSIONS =
            List.of("0.1", "2.6.12", "5.10.36", "6.1.1", "6.12", "7.1-rc3").stream()
                    .map(version -> KernelVersion.parse(version).orElseThrow())
                    .toList();
    private static final CveCard CARD = new CveCard(new TopicCatalogue(List.of()));
    private static final Phrases ENGLISH = Phrases.of(Phrases.DIGEST, Locale.ENGLISH);
    private static final TimeGuard GUARD = new TimeGuard();

    private CvePapersFuzz() {}

    /** Reads the bytes as a file of a mailbox or of a record. */
    public static void fuzzerTestOneInput(byte[] input) {
        String text = Written.grown(Written.text(input));
        byte[] file = text.getBytes(StandardCharsets.UTF_8);
        GUARD.watch(file.length, () -> papers(file)).forEach(CvePapersFuzz::check);
    }

    private static List<CvePapers.Paper> papers(byte[] file) {
        try {
            List<CvePapers.Paper> papers = CvePapers.read("published/fuzz", file);
            Claim.that(!papers.isEmpty(), "a file that is read has a paper", papers);
            return papers;
        } catch (UnreadableCveException unreadable) {
            Claim.that(
                    !String.valueOf(unreadable.getMessage()).isBlank(), "a reason", unreadable);
            return List.of();
        }
    }

    private static void check(CvePapers.Paper paper) {
        KernelCve cve = paper.cve();
        Claim.that(KernelCve.isId(cve.id()), "an id is one", cve.id());
        Claim.that(
                cve.extent().files().stream().noneMatch(String::isBlank), "files have names", cve);
        VERSIONS.forEach(version -> check(cve, version));
        FiledCve filed =
                new FiledCve(cve, List.of(), paper.origin(), paper.date().orElse(NOW), paper.date());
        Claim.that(filed.with(filed).cve().equals(cve), "told twice is told once", filed);
        // What was withdrawn is struck through.
        MessageClaims.check(CARD.write(filed, ENGLISH), "[*_>`~");
    }

    private static void check(KernelCve cve, KernelVersion version) {
        Affected answer = cve.affects(version);
        boolean unknown = answer instanceof Affected.Unknown;
        Claim.that(!cve.rejected() || unknown, "what was withdrawn affects nothing", answer);
        Claim.that(
                !cve.extent().pairs().isEmpty() || unknown, "nobody knows without versions", answer);
    }
}
