package dev.kerneldigest.cve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kerneldigest.news.KernelVersion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mails of our own making, in the form of the kernel team's. */
final class CveMailTest {
    private static final String SUBJECT = "CVE-2027-10001: kettle: do not boil over";

    private static KernelCve read(String text) throws UnreadableCveException {
        return CveMail.read(SUBJECT, text);
    }

    private static List<String> pairs(KernelCve cve) {
        return cve.extent().pairs().stream().map(SampleCves::written).toList();
    }

    @Test
    void pairsFilesAndScoreAreRead() throws UnreadableCveException {
        KernelCve cve = read(SampleCves.MAIL);

        assertThat(cve.id()).isEqualTo("CVE-2027-10001");
        assertThat(cve.title()).isEqualTo("kettle: do not boil over");
        assertThat(cve.rejected()).isFalse();
        assertThat(pairs(cve)).containsExactly("6.1.43>6.1.78", "6.5>6.6.17", "6.5>6.8", "6.4.9>");
        assertThat(cve.extent().files())
                .containsExactly("drivers/kettle/Makefile", "drivers/kettle/steam_v2.c");
        assertThat(cve.score()).contains(new CveScore(7.8, Severity.HIGH, "CVSS:3.1/AV:L/AC:L"));
        assertThat(cve.extent().pairs().getFirst().fixed().orElseThrow().commit())
                .isEqualTo("1296c110c5a0");
    }

    @Test
    void aFeedsTextOnOneLineTellsTheSame() throws UnreadableCveException {
        assertThat(read(SampleCves.MAIL.replaceAll("\\s+", " "))).isEqualTo(read(SampleCves.MAIL));
    }

    @Test
    void hashesHave12Or40Digits() throws UnreadableCveException {
        String commit = "1296c110c5a0b45a8fcf58e7d18bc5da61a565cb";
        KernelCve cve = read(SampleCves.MAIL.replace("1296c110c5a0", commit));
        assertThat(cve.extent().pairs().getFirst().fixed().orElseThrow().commit())
                .isEqualTo(commit);
    }

    @Test
    void aRejectionHasNothingButItsTitle() throws UnreadableCveException {
        KernelCve cve =
                CveMail.read(
                        "REJECTED: CVE-2027-10001: kettle: do not boil over",
                        "CVE-2027-10001 has now been rejected and is no longer a valid CVE.");
        assertThat(cve)
                .isEqualTo(SampleCves.rejected("CVE-2027-10001", "kettle: do not boil over"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Re: CVE-2027-10001: kettle: do not boil over",
                "RE: REJECTED: CVE-2027-10001: kettle",
                "[PATCH] kettle: fix CVE-2027-10001",
                "CVE-27-1: kettle",
                "Fwd: CVE-2027-10001: kettle",
                ""
            })
    void nothingElseIsAnAnnouncement(String subject) {
        assertThatThrownBy(() -> CveMail.read(subject, SampleCves.MAIL))
                .isInstanceOf(UnreadableCveException.class);
    }

    /** Wherever a mail breaks off, it is read, and says nothing that the whole one does not. */
    @Test
    void aMailThatBreaksOffSaysNothingWrong() throws UnreadableCveException {
        KernelCve whole = read(SampleCves.MAIL);
        KernelVersion version = KernelVersion.parse("6.4.20").orElseThrow();
        for (int end = 0; end < SampleCves.MAIL.length(); end++) {
            KernelCve cut = read(SampleCves.MAIL.substring(0, end));
            if (cut.affects(version) instanceof Affected.Unknown) {
                continue;
            }
            assertThat(pairs(cut)).as("cut at %d", end).isEqualTo(pairs(whole));
        }
    }

    @Test
    void aMailWithoutVersionsTellsOfNone() throws UnreadableCveException {
        KernelCve cve = read("Description\n===========\n\nNothing more.\n");
        assertThat(cve.extent().pairs()).isEmpty();
        assertThat(cve.affects(new KernelVersion("6.1", 70, 0)))
                .isInstanceOf(Affected.Unknown.class);
    }

    @Test
    void aVersionThatNobodyCanReadCostsItsPairOnly() throws UnreadableCveException {
        KernelCve cve = read(SampleCves.MAIL.replace("in 6.1.43 with", "in 6.x.43 with"));
        assertThat(pairs(cve)).containsExactly("6.5>6.6.17", "6.5>6.8", "6.4.9>");
        assertThat(cve.affects(new KernelVersion("6.1", 70, 0)))
                .isInstanceOf(Affected.Unknown.class);
    }
}
