package dev.kerneldigest.feed;

import dev.kerneldigest.news.KernelRelease;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * kernel.org's list as plain text, {@code finger_banner}: a release a line, without days.
 *
 * <pre>
 * The latest stable 6.8 version of the Linux kernel is:         6.8.7
 * The latest stable 6.7 version of the Linux kernel is:         6.7.12 (EOL)
 * </pre>
 *
 * <p>How wide the gap is varies. The first line names the newest stable release, which a line of
 * its series names again.
 */
final class FingerBanner {
    private static final String START = "The latest ";

    private static final Pattern LINE =
            Pattern.compile(
                    "The latest (?<moniker>[a-z-]{3,20}) (?:(?<series>[\\d.]{3,9}) )?version of the Linux kernel"
                            + " is: *(?<version>[\\p{Graph}&&[^,]]{3,40})(?<ended> *\\(EOL\\))?");

    private FingerBanner() {}

    static boolean is(String text) {
        return text.startsWith(START);
    }

    /** The releases, and what could not be read. */
    static ParsedFeed read(String text) throws UnreadableFeedException {
        List<KernelRelease> kernels = new ArrayList<>();
        List<String> broken = new ArrayList<>();
        for (String line : text.lines().map(String::strip).filter(it -> !it.isEmpty()).toList()) {
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches()) {
                broken.add("no release in the line \"" + line + "\"");
            } else if (matcher.group("series") != null || !isSeries(matcher.group("moniker"))) {
                kernels.add(release(matcher));
            }
        }
        if (kernels.isEmpty()) {
            throw UnreadableFeedException.damaged("a list of kernels without any");
        }
        List<Entry> entries =
                kernels.stream()
                        .filter(KernelReleasesParser::isRelease)
                        .map(kernel ->
                                KernelReleasesParser.entry(
                                        kernel, KernelReleasesParser.SITE, Optional.empty()))
                        .toList();
        return new ParsedFeed(KernelReleasesParser.TITLE, entries, kernels, broken);
    }

    /** Mainline and linux-next are told without a series. */
    private static boolean isSeries(String moniker) {
        return moniker.equals("stable") || moniker.equals("longterm");
    }

    private static KernelRelease release(Matcher line) {
        return new KernelRelease(
                line.group("version"),
                line.group("moniker"),
                line.group("ended") != null,
                Optional.empty());
    }
}
