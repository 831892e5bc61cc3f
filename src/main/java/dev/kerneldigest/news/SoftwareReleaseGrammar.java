package dev.kerneldigest.news;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Releases of software and distributions: "Krita 5.0 released", "Version 2.39 of the …". */
final class SoftwareReleaseGrammar implements Grammar {
    private static final Pattern SAYS_SO =
            Pattern.compile(
                    "\\b(?:released|is (?:now )?(?:out|available|here)|now available|available (?:now|for download)|has landed|arrives|debuts|launched|launches)\\b",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern CODENAME =
            Pattern.compile(
                    "("
                            + ProductVersion.PRODUCT
                            + ") [\"“]([^\"”]{2,30})[\"”] (?:has been )?released.{0,60}",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern OF =
            Pattern.compile(
                    "version ?(?<version>"
                            + ProductVersion.VERSION
                            + ") ?of ?(?:the ?)?(?<product>[\\p{L}\\p{N}][^.;]{1,90}?) ?(?:has ?been|was|is) ?(?:now ?)?(?:released|out|available)",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern HAS_BEEN =
            Pattern.compile(
                    "(?:the )?(?<product>"
                            + ProductVersion.PRODUCT
                            + ") (?:version )?(?<version>"
                            + ProductVersion.VERSION
                            + ") ?(?:has ?been ?released|release ?is ?(?:out|available)|is ?(?:now ?)?(?:out|available))",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern ANNOUNCED =
            Pattern.compile(
                    "\\b(?:announced|announces|announcing) (?:the )?(?:general )?(?:release|availability) of (?:the )?(?:version (?<v>"
                            + ProductVersion.VERSION
                            + ") of (?:the )?)?(?<product>[\\p{L}\\p{N}][^\\s,;]{1,29}(?: \\p{Lu}[^\\s,;]{1,20}){0,3}?)(?: (?:version )?(?<version>"
                            + ProductVersion.VERSION
                            + "))?(?=[ ,.;])",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern TODAY =
            Pattern.compile(
                    "(?:^|\\] |\\. )(?:out|released) (?:today|now|this (?:week|weekend|morning)) (?:is|are|as)\\b|\\btoday released the newest\\b",
                    Pattern.CASE_INSENSITIVE);

    private static final Hints TODAY_HINTS =
            Hints.of(
                    "out today",
                    "out now",
                    "out this",
                    "released today",
                    "released now",
                    "released this",
                    "today released");

    private static final Pattern DISTRIBUTION =
            Pattern.compile(
                    "\\bdistribution ?$|^.{0,40} distribution\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern OS_FIRST =
            Pattern.compile("(?<product>(?:\\p{Lu}[\\p{L}!_]{0,20} ){1,3}OS)\\b.*");

    @Override
    public Optional<Kind> read(Wording wording) {
        if (wording.isPaid()) {
            return Optional.empty();
        }
        return byTitle(wording).or(() -> byText(wording));
    }

    private static Optional<Kind> byTitle(Wording wording) {
        String title = wording.title();
        Matcher codename = CODENAME.matcher(title);
        if (codename.matches()) {
            return release(ProductVersion.of(codename.group(1), codename.group(2)), wording);
        }
        Optional<ProductVersion> start = ProductVersion.startOf(title);
        boolean told =
                SAYS_SO.matcher(title).find()
                        || isOfToday(wording)
                        || start.filter(found -> isAnnounced(found, wording)).isPresent();
        if (start.isPresent() && told) {
            return release(start.get(), wording);
        }
        Matcher system = OS_FIRST.matcher(title);
        if (system.matches() && isOfToday(wording)) {
            return release(new ProductVersion(system.group("product"), ""), wording);
        }
        return Optional.empty();
    }

    private static boolean isOfToday(Wording wording) {
        String lede = wording.lede();
        return TODAY_HINTS.isIn(lede) && TODAY.matcher(lede).find();
    }

    private static boolean isAnnounced(ProductVersion found, Wording wording) {
        Matcher announced = ANNOUNCED.matcher(wording.lede());
        return announced.find()
                && announced
                        .group("product")
                        .toLowerCase(Locale.ROOT)
                        .startsWith(found.product().toLowerCase(Locale.ROOT));
    }

    /** Only where there is no title: many a text mentions a release. */
    private static Optional<Kind> byText(Wording wording) {
        if (!wording.title().isBlank()) {
            return Optional.empty();
        }
        for (Pattern pattern : new Pattern[] {OF, HAS_BEEN}) {
            Matcher matcher = pattern.matcher(wording.lede());
            if (matcher.lookingAt() && !Products.isKernel(matcher.group("product"))) {
                return release(
                        ProductVersion.of(matcher.group("product"), matcher.group("version")),
                        wording);
            }
        }
        return Optional.empty();
    }

    private static Optional<Kind> release(ProductVersion found, Wording wording) {
        String product = named(found.product());
        boolean distribution =
                Products.isDistribution(product)
                        || DISTRIBUTION.matcher(found.product()).find()
                        || isCalledDistribution(product, wording);
        return Optional.of(
                distribution
                        ? new Kind.DistroRelease(product, found.version())
                        : new Kind.SoftwareRelease(product, found.version()));
    }

    /** "Version 3.20.0 of the Alpine Linux distribution has been released". */
    private static boolean isCalledDistribution(String product, Wording wording) {
        String lede = wording.lede();
        int at = lede.indexOf(product);
        if (at < 0 || at > 100) {
            return false;
        }
        int from = at + product.length();
        String after = lede.substring(from, Math.min(lede.length(), from + 25));
        return after.startsWith(" distribution") || after.startsWith(" Linux distribution");
    }

    /** The name alone: "GDB interactive debugger" is "GDB". */
    private static String named(String words) {
        StringBuilder name = new StringBuilder();
        for (String word : words.split(" ", -1)) {
            boolean begins = name.isEmpty();
            if (!begins && (word.isEmpty() || Character.isLowerCase(word.charAt(0)))) {
                break;
            }
            name.append(begins ? "" : " ").append(word);
        }
        return name.toString();
    }
}
