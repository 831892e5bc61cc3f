package dev.kerneldigest.topic.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class QueryLanguageTest {
    private final QueryLanguage language = new QueryLanguage();

    @AfterAll
    void close() {
        language.close();
    }

    @ParameterizedTest(name = "{0} means {1}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '¬',
            textBlock =
                    """
                    folio                       ; text:folio
                    Folios                      ; text:folio
                    per-CPU                     ; text:"per cpu"
                    io_uring                    ; text:io_uring
                    folio hugetlb               ; +text:folio +text:hugetlb
                    folio AND hugetlb           ; +text:folio +text:hugetlb
                    folio -hugetlb              ; +text:folio -text:hugetlb
                    folio AND NOT hugetlb       ; +text:folio -text:hugetlb
                    folio (-hugetlb)            ; +text:folio -text:hugetlb
                    NOT hugetlb folio           ; -text:hugetlb +text:folio
                    NOT NOT folio               ; text:folio
                    a b OR c d                  ; (+text:a +text:b) (+text:c +text:d)
                    (a OR b) c                  ; +(text:a text:b) +text:c
                    a -(b OR c)                 ; +text:a -(text:b text:c)
                    a -(b -c)                   ; +text:a -(+text:b -text:c)
                    "memory tiering"            ; text:"memory tiering"
                    “memory tiering”            ; text:"memory tiering"
                    "NOT a (b"                  ; text:"not a b"
                    "or"                        ; text:or
                    TITLE:folio                 ; title:folio
                    title:"page fault"          ; title:"page fault"
                    title:(folio OR text:zswap) ; title:folio text:zswap
                    hugetlb*                    ; text.begin:hugetlb
                    title:Folios*               ; title.begin:folios
                    version:6.12.*              ; version.begin:6.12.
                    version:v6.12               ; version:6.12
                    package:varnish:6           ; package:varnish:6
                    cve:cve-2024-1234           ; cve:cve-2024-1234
                    cve:CVE-2024-*              ; cve.begin:cve-2024-
                    distro:"Red Hat"            ; distro:red hat
                    kind:article topic:mm       ; +kind:article +topic:mm
                    -kind:patch folio           ; -kind:patch +text:folio
                    event:"LSFMM+BPF 2026"      ; event:"lsfmm bpf 2026"
                    c++                         ; text:c++
                    drivers/gpu                 ; text:"driver gpu"
                    distro:debian package:openssl ; +distro:debian +package:openssl +(update:debian/openssl)
                    distro:a (package:b OR package:c*) ; +distro:a +(package:b package.begin:c) +(update:a/b update.begin:a/c)
                    """)
    void whatItSaysIsWhatIsAsked(String query, String meaning) {
        assertThat(good(query).compiled()).hasToString(meaning);
    }

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '¬',
            textBlock =
                    """
                    folio AND                   ; 6  ; AND     ; something is missing behind this
                    AND folio                   ; 0  ; AND     ; stands between two things
                    folio OR OR zswap           ; 9  ; OR      ; stands between two things, as in `folio OR
                    NOT                         ; 0  ; NOT     ; something is missing behind this
                    folio or zswap              ; 6  ; or      ; written in capitals
                    folio Not zswap             ; 6  ; Not     ; written in capitals
                    (folio OR zswap             ; 0  ; (       ; never closed
                    folio) zswap                ; 5  ; )       ; closes none
                    folio ()                    ; 7  ; )       ; something is missing before
                    folio "memory tier          ; 6  ; "memory tier ; never closed
                    titel:folio                 ; 0  ; titel   ; no field. Did you mean `title`? Fields are text, title,
                    https://lwn.net/            ; 0  ; https   ; put them in quotes
                    :folio                      ; 0  ; ¬¬      ; no field
                    title: folio                ; 0  ; title   ; nothing stands right behind
                    zswap title:                ; 6  ; title   ; Write `title:folio`
                    (title:)                    ; 1  ; title   ; nothing stands right behind
                    -hugetlb                    ; 0  ; -       ; only says what you don't want
                    NOT hugetlb                 ; 0  ; NOT     ; only says what you don't want
                    -a -b                       ; 0  ; -       ; only says what you don't want
                    folio OR -hugetlb           ; 9  ; -       ; only says what you don't want
                    folio -(-a -b)              ; 8  ; -       ; only says what you don't want
                    folio - hugetlb             ; 6  ; -       ; right before what you don't want
                    title:-folio                ; 6  ; -folio  ; goes before the field
                    *folio                      ; 0  ; *folio  ; cannot begin with a star
                    fol?o                       ; 0  ; fol?o   ; question mark for one letter
                    fo*io                       ; 0  ; fo*io   ; only end a word
                    fo*                         ; 0  ; fo*     ; 3 to 20 letters
                    *                           ; 0  ; *       ; cannot begin with a star
                    per-cpu*                    ; 0  ; per-cpu* ; behind a single word
                    "memory tier*"              ; 0  ; memory tier* ; no meaning in quotes
                    kind:art*                   ; 5  ; art*    ; takes no star. Write `kind:article`
                    folio~2                     ; 0  ; folio~2 ; similar words
                    "memory tier"~2             ; 13 ; ~2      ; similar words
                    folio^4                     ; 0  ; folio^4 ; nothing is ranked
                    /fol.*/                     ; 0  ; /fol.*/ ; regular expressions
                    [6.1 TO 6.2]                ; 0  ; [6.1    ; ranges
                    version:>=6.12              ; 8  ; >=6.12  ; ranges
                    folio && zswap              ; 6  ; &&      ; Write `folio AND zswap`
                    !zswap folio                ; 0  ; !zswap  ; not supported
                    a\\:b                       ; 0  ; a\\     ; no field
                    a\\b                        ; 0  ; a\\b    ; backslashes
                    …                           ; 0  ; …       ; no word in this
                    version:latest              ; 8  ; latest  ; no version. Write `version:6.12.*`
                    cve:2024-1                  ; 4  ; 2024-1  ; no cve. Write `cve:CVE-2024-1234`
                    package:""                  ; 8  ; ¬¬      ; no package
                    """)
    void aMistakeIsToldWithItsPlaceAndWhatWorks(String query, int at, String part, String advice) {
        QueryMistake mistake = wrong(query);
        assertThat(mistake.advice()).contains(advice);
        assertThat(mistake.at()).isEqualTo(at);
        assertThat(mistake.part()).isEqualTo(part);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n\t", "\u0000", "\ud83d"})
    void nothingIsNoQuery(String nothing) {
        assertThat(wrong(nothing).advice()).contains("nothing in it", "`folio AND NOT hugetlb`");
    }

    @Test
    void aQueryOfThreeHundredCharactersIsReadAndALongerOneIsNot() {
        assertThat(good("x".repeat(300)).text()).hasSize(300);
        assertThat(wrong("x".repeat(301)))
                .isEqualTo(
                        new QueryMistake(
                                300,
                                "x",
                                "a query has at most 300 characters, and this has 301. Make two"
                                        + " subscriptions of it."));
    }

    @Test
    void thirtyWordsAreReadAndOneMoreIsNot() {
        assertThat(good("a ".repeat(30).strip()).text()).hasSize(59);
        QueryMistake mistake = wrong("a ".repeat(30) + "folio");
        assertThat(mistake.at()).isEqualTo(60);
        assertThat(mistake.part()).isEqualTo("folio");
        assertThat(mistake.advice()).contains("at most 30 words");
    }

    @Test
    void aQueryIsKeptAsTypedWithSingleSpaces() {
        assertThat(good(" folio\u0000 \n AND  “Memory   Tiering” ").text())
                .isEqualTo("folio AND “Memory Tiering”");
    }

    private ServerQuery good(String typed) {
        return switch (language.read(typed)) {
            case QueryReading.Good(ServerQuery query) -> query;
            case QueryReading.Wrong(QueryMistake mistake) -> throw new AssertionError(mistake);
        };
    }

    private QueryMistake wrong(String typed) {
        return switch (language.read(typed)) {
            case QueryReading.Good(ServerQuery query) -> throw new AssertionError(query);
            case QueryReading.Wrong(QueryMistake mistake) -> mistake;
        };
    }
}
