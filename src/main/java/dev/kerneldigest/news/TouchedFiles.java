package dev.kerneldigest.news;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files of the kernel tree that a mail is about: those a CVE announcement lists under "Affected
 * files", else those of a patch's diffstat and diff.
 */
public final class TouchedFiles {
    /** What precedes the list in the kernel's CVE announcements. */
    private static final String AFFECTED = "affected by this issue are:";

    /** What follows it. */
    private static final String MITIGATION = "Mitigation";

    /** A mail that touches more says no more by it. */
    private static final int MOST = 500;

    /**
     * A path below one of the tree's directories to something that is a file there; a diff's "a/"
     * and "b/" stand before it. What it consists of cannot be told apart in two ways, so that the
     * search is linear.
     */
    private static final Pattern FILE =
            Pattern.compile(
                    "(?<![\\w./-])(?:[ab]/)?((?:[\\w.+-]{1,80}/){1,12}[\\w.+-]{1,80})(?![\\w/])");

    private static final Pattern FILE_NAME =
            Pattern.compile(
                    "Makefile|Kconfig[\\w.]*|[\\w+-][\\w.+-]*\\.(?:c|h|S|s|rs|dtsi?|yaml|rst|txt|py|sh|pl|json|lds|awk|tbl)");

    private TouchedFiles() {}

    /** The files, each once, in the order of the text; at most 500. */
    public static List<String> of(String text) {
        Set<String> files = new LinkedHashSet<>();
        Matcher matcher = FILE.matcher(listed(text));
        while (files.size() < MOST && matcher.find()) {
            String path = withoutDot(matcher.group(1));
            if (FILE_NAME.matcher(path.substring(path.lastIndexOf('/') + 1)).matches()) {
                files.add(path);
            }
        }
        return new ArrayList<>(files);
    }

    /** The part of a text that lists files, where it has one: a stack trace names others. */
    private static String listed(String text) {
        int start = text.indexOf(AFFECTED);
        if (start < 0) {
            return text;
        }
        int end = text.indexOf(MITIGATION, start);
        return end < 0 ? text.substring(start) : text.substring(start, end);
    }

    /** The full stop after a path at the end of a sentence is none of its own. */
    private static String withoutDot(String path) {
        return path.endsWith(".") ? path.substring(0, path.length() - 1) : path;
    }
}
