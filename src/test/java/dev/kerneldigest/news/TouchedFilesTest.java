package dev.kerneldigest.news;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TouchedFilesTest {
    @Test
    void aCveAnnouncementListsItsFiles() {
        String text =
                """
                BUG: kettle in net/core/sock.c:12
                Affected files
                ==============

                The file(s) affected by this issue are:
                	fs/kettle/inode.c
                	include/linux/kettle.h

                Mitigation
                ==========
                https://git.example/stable/c/0df50d47d174 Documentation/process/howto.rst
                """;

        assertThat(TouchedFiles.of(text))
                .containsExactly("fs/kettle/inode.c", "include/linux/kettle.h");
    }

    @Test
    void aPatchNamesItsFilesInDiffstatAndDiff() {
        String text =
                """
                 mm/slub.c           | 12 ++++++------
                 mm/Makefile         |  1 +
                 2 files changed, 7 insertions(+), 6 deletions(-)
                diff --git a/mm/slub.c b/mm/slub.c
                --- a/mm/slub.c
                +++ b/mm/slub.c
                """;

        assertThat(TouchedFiles.of(text)).containsExactly("mm/slub.c", "mm/Makefile");
    }

    @Test
    void linesThatRanTogetherAreReadAllTheSame() {
        assertThat(
                        TouchedFiles.of(
                                "It is in drivers/gpu/drm/kettle.c. Also arch/x86/Kconfig, see."))
                .containsExactly("drivers/gpu/drm/kettle.c", "arch/x86/Kconfig");
    }

    @Test
    void addressesAndAlternativesAreNoFiles() {
        assertThat(
                        TouchedFiles.of(
                                "https://git.example/tree/mm/slub.c and/or read/write, /etc/fstab.c"))
                .isEmpty();
    }

    @Test
    void aFloodOfFilesIsCut() {
        String flood = "mm/a0.c ".repeat(10) + "x/".repeat(200_000);

        assertThat(TouchedFiles.of(flood)).containsExactly("mm/a0.c");
    }
}
