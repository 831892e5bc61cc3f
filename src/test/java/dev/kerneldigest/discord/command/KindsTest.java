package dev.kerneldigest.discord.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.news.Kind;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class KindsTest {
    @Test
    void everyKindOfNewsCanBeAskedFor() {
        // Ids are class names in kebab case, e.g. StableRelease and stable-release.
        assertThat(Kinds.IDS)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Kind.class.getPermittedSubclasses())
                                .map(kind -> kind.getSimpleName())
                                .map(name ->
                                        name.replaceAll("(?<!^)([A-Z])", "-$1")
                                                .toLowerCase(java.util.Locale.ROOT))
                                .toList());
    }
}
