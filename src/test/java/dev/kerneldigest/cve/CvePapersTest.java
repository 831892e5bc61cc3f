package dev.kerneldigest.cve;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CvePapersTest {
    private static final String MBOX =
            """
            From bippy-1.2.0 Mon Sep 17 00:00:00 2001
            From: Some Body <some@body.example>
            To: <linux-cve-announce@vger.kernel.org>
            Subject: CVE-2027-10001: kettle: do
             not boil over

            """
                    + SampleCves.MAIL;

    private static List<CvePapers.Paper> read(String file) throws UnreadableCveException {
        return CvePapers.read("some/file", file.getBytes(UTF_8));
    }

    @Test
    void anMboxWithoutDateAndMessageIdIsRead() throws UnreadableCveException {
        CvePapers.Paper paper = read(MBOX).getFirst();
        assertThat(paper.cve().title()).isEqualTo("kettle: do not boil over");
        assertThat(paper.cve().extent().pairs()).hasSize(4);
        assertThat(paper.origin()).isEqualTo(Origin.MAIL);
        assertThat(paper.date()).isEmpty();
    }

    @Test
    void theDateIsTheMails() throws UnreadableCveException {
        String dated = MBOX.replace("To: <", "Date: Mon, 4 Jan 2027 09:30:00 +0100 (CET)\nTo: <");
        assertThat(read(dated).getFirst().date()).contains(Instant.parse("2027-01-04T08:30:00Z"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    =?UTF-8?q?CVE-2027-1000=31:_th=C3=A9i=C3=A8re:_=F0=9F=AB=96?= | théière: 🫖
                    =?utf-8?B?Q1ZFLTIwMjctMTAwMDE6IHRow6k=?= =?utf-8?q?i=C3=A8re?=   | théière
                    CVE-2027-10001: théière                                        | théière
                    CVE-2027-10001: =?nosuch?q?th=C3=A9?=                          | thé
                    CVE-2027-10001: =?UTF-8?B?!!!!?= odd                           | odd
                    """)
    void subjectsOfAnyLettersAreRead(String subject, String title) throws UnreadableCveException {
        String mail = MBOX.replaceFirst("Subject: [^\\n]*\\n [^\\n]*", "Subject: " + subject);
        assertThat(read(mail).getFirst().cve().title()).isEqualTo(title);
    }

    @Test
    void encodedTextsAreDecoded() throws UnreadableCveException {
        String quoted =
                MBOX.replace("To: <", "Content-Transfer-Encoding: quoted-printable\nTo: <")
                        .replace("===", "=3D=3D=3D")
                        .replace("and fixed in 6.1.78", "and fi=\nxed in 6.1.78");
        assertThat(read(quoted).getFirst().cve()).isEqualTo(read(MBOX).getFirst().cve());
    }

    @Test
    void lineEndsOfWindowsAndOtherLettersDoNoHarm() throws UnreadableCveException {
        byte[] latin = MBOX.replace("Update.", "Mé.").replace("\n", "\r\n").getBytes(ISO_8859_1);
        assertThat(CvePapers.read("x", latin).getFirst().cve())
                .isEqualTo(read(MBOX).getFirst().cve());
    }

    @Test
    void ofAThreadTheAnnouncementsAreRead() throws UnreadableCveException {
        String answer = MBOX.replace("Subject: CVE", "Subject: Re: CVE");
        String rejection = MBOX.replace("Subject: CVE", "Subject: REJECTED: CVE");
        assertThat(read(MBOX + "\n" + answer + "\n" + rejection))
                .extracting(paper -> paper.cve().rejected())
                .containsExactly(false, true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "{", "{}", "{\"cveMetadata\":{\"cveId\":\"x\"}}", "words"})
    void whatIsNoPaperIsRefusedWithAReason(String file) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(UnreadableCveException.class)
                .message()
                .isNotBlank();
    }

    @Test
    void aRecordInTheFolderOfTheRejectedIsRejected() throws UnreadableCveException {
        byte[] record = CveRecordJsonTest.RECORD.getBytes(UTF_8);
        assertThat(CvePapers.read("cve/rejected/2027/a.json", record).getFirst().cve().rejected())
                .isTrue();
        assertThat(CvePapers.read("cve/published/2027/a.json", record).getFirst().cve().rejected())
                .isFalse();
    }
}
