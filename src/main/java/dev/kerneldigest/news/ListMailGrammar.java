package dev.kerneldigest.news;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Subjects of mails: "CVE-2024-26581: …", "REJECTED: CVE-…", "[PATCH v2 0/3] …", "[GIT PULL] …".
 */
final class ListMailGrammar implements Grammar {
    private static final Pattern REPLY =
            Pattern.compile("(?:re|aw|fwd?|sv):.*", Pattern.CASE_INSENSITIVE);

    private static final Pattern CVE =
            Pattern.compile("CVE-\\d{4}-\\d{4,7}: .*", Pattern.CASE_INSENSITIVE);

    private static final Pattern REJECTED =
            Pattern.compile("REJECTED: ?CVE-\\d{4}-\\d{4,7}\\b.*", Pattern.CASE_INSENSITIVE);

    private static final Pattern PULL =
            Pattern.compile(
                    "\\[[^\\]]{0,40}\\bpull\\b[^\\]]{0,40}\\].*|(?:git )?pull request\\b.*",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern PATCH =
            Pattern.compile(
                    "(?:\\[[^\\]]{0,60}\\] ?){0,2}\\[[^\\]]{0,40}\\b(?:patch(?:set)?|rfc|resend)\\b[^\\]]{0,60}\\].*",
                    Pattern.CASE_INSENSITIVE);

    @Override
    public Optional<Kind> read(Wording wording) {
        String title = wording.title();
        if (REPLY.matcher(title).matches()) {
            return Optional.empty();
        }
        List<String> cves = CveIds.in(title);
        if (REJECTED.matcher(title).matches()) {
            return cves.stream().findFirst().map(Kind.CveRejected::new);
        }
        if (CVE.matcher(title).matches()) {
            return cves.stream().findFirst().map(Kind.Cve::new);
        }
        if (PULL.matcher(title).matches()) {
            return Optional.of(new Kind.Pull());
        }
        return PATCH.matcher(title).matches() ? Optional.of(new Kind.Patch()) : Optional.empty();
    }
}
