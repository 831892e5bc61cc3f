package dev.kerneldigest.topic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SubjectPathTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    [PATCH v2 0/4] mm/slub: do less | mm/slub
                    [PATCH] net: phy: realtek: fix a typo | net/phy
                    [RFC PATCH 0/3] drm/amd/display: less flicker | drivers/gpu/drm/amd/display
                    [PATCH net-next] wifi: mac80211: count | net/wireless/mac80211
                    [PATCH] mm, slub: count | mm/
                    [GIT PULL] xfs: fixes for 7.5 | fs/xfs/
                    [PATCH] Revert "x86/mm: be quick" | arch/x86/mm
                    [PATCH] ASoC: codecs: new | sound/soc/codecs
                    """)
    void theSubjectsPrefixIsAPartOfTheTree(String subject, String path) {
        assertThat(SubjectPath.of(subject)).contains(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[PATCH 0/3] Make everything better",
                "[PATCH] ",
                "",
                "[GIT PULL] Networking for v7.5-rc8",
                ": nothing before the colon"
            })
    void aSubjectWithoutPrefixIsOfNoPart(String subject) {
        assertThat(SubjectPath.of(subject)).isEmpty();
    }
}
