package dev.kerneldigest.news;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Entries of kernel.org's feed: "6.12.30: stable", "6.4-rc2: mainline", "5.4.296: longterm EOL".
 */
final class KernelOrgGrammar implements Grammar {
    private static final Pattern TITLE =
            Pattern.compile(
                    "(\\S{3,20}): (mainline|stable|longterm|linux-next)( ?\\(?eol\\)?)?",
                    Pattern.CASE_INSENSITIVE);

    @Override
    public Optional<Kind> read(Wording wording) {
        Matcher title = TITLE.matcher(wording.title());
        if (!title.matches()) {
            return Optional.empty();
        }
        boolean ended = title.group(3) != null;
        return KernelVersion.parse(title.group(1)).map(version -> kind(version, ended));
    }

    private static Kind kind(KernelVersion version, boolean ended) {
        if (version.isCandidate()) {
            return new Kind.Prepatch(Optional.of(version));
        }
        if (version.isStable()) {
            return new Kind.StableRelease(List.of(version), ended ? List.of(version) : List.of());
        }
        return new Kind.MainlineRelease(version);
    }
}
