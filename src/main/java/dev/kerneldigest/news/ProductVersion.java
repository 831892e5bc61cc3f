package dev.kerneldigest.news;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A product and its version, as a title begins with them: "Krita 5.0 …", "Systemd v262 …".
 *
 * @param product as printed
 * @param version as printed, without a leading v
 */
record ProductVersion(String product, String version) {
    /** A version: digits with dots, a year and month, "Alpha 4"; also "14.2 Beta 3". */
    static final String VERSION =
            "v?\\d{1,5}(?:\\.\\d{1,5}){0,4}(?:[-.+]?(?:rc|alpha|beta|pre|esr|lts|p)[-.]?\\d{0,3})?(?: (?:alpha|beta|rc)(?: ?\\d{1,2})?)?"
                    + "|(?:alpha|beta|rc) ?\\d{1,3}";

    /** At most six words, the first in capitals or with a digit or odd letter in it. */
    static final String PRODUCT =
            "[\\p{L}\\p{N}][^\\s:,;()]{0,29}(?: [\\p{L}\\p{N}&/+!_.'’-]{1,20}){0,5}?";

    private static final Pattern START =
            Pattern.compile(
                    "(?<product>" + PRODUCT + ") (?<version>(?i:" + VERSION + "))(?=[ :,;–—-]|$)");

    /** The product and version that a title begins with; empty for the kernel and for prose. */
    static Optional<ProductVersion> startOf(String title) {
        Matcher matcher = START.matcher(title);
        if (!matcher.lookingAt() || Products.isKernel(matcher.group("product"))) {
            return Optional.empty();
        }
        return Optional.of(of(matcher.group("product"), matcher.group("version")));
    }

    static ProductVersion of(String product, String version) {
        boolean marked =
                version.length() > 1 && (version.charAt(0) == 'v' || version.charAt(0) == 'V');
        return new ProductVersion(product.strip(), marked ? version.substring(1) : version);
    }

    /** Whether the product is named as names are: every word but the small ones in capitals. */
    boolean isNamed() {
        for (String word : product.split(" ", -1)) {
            boolean small = word.length() > 1 && word.chars().allMatch(Character::isLowerCase);
            if (small && product.contains(" ")) {
                return false;
            }
        }
        return true;
    }
}
