package dev.kerneldigest.discord.command;

import dev.kerneldigest.digest.Phrases;
import dev.kerneldigest.news.KernelHistory;
import dev.kerneldigest.news.KernelLives;
import dev.kerneldigest.news.KernelVersion;
import dev.kerneldigest.news.KernelVersionWords;
import dev.kerneldigest.news.NewsArchive;
import dev.kerneldigest.subscription.Interest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;

/** The options of {@code /watch}: which kernel, which package. Safe for many threads. */
public final class WatchOptions {
    private static final String SERIES = "series";
    private static final String PACKAGE = "package";

    /** Debian's and Fedora's rules for names taken together, and no more than anybody uses. */
    private static final Pattern PACKAGE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9+._-]{0,79}");

    private final NewsArchive archive;

    /**
     * Makes the options.
     *
     * @param archive knows the kernels that are maintained
     */
    public WatchOptions(NewsArchive archive) {
        this.archive = archive;
    }

    static OptionData series() {
        return Declarations.completed(SERIES, "A kernel series, e.g. 6.12").setRequired(true);
    }

    static OptionData named() {
        return Declarations.words(PACKAGE, "A package, e.g. openssl").setRequired(true);
    }

    static OptionData distro() {
        return Declarations.completed(Distros.NAME, "Of this distribution only, e.g. Debian");
    }

    /** A series, or a version of it: {@code 6.12}, {@code 6.12.y}, {@code 6.8.0-45-generic}. */
    Interest kernelSeries(Options options) throws MistakeException {
        String given = options.text(SERIES).orElse("");
        return KernelVersionWords.series(given)
                .map(Interest.KernelSeries::new)
                .orElseThrow(() ->
                        MistakeException.of(
                                "mistake.watchedSeries",
                                Code.inline(given),
                                String.join("`, `", nearest(given))));
    }

    private List<String> nearest(String given) {
        List<String> listed = listed();
        return listed.isEmpty() ? List.of("6.12") : Nearest.to(given, listed, 3);
    }

    Interest packageUpdates(Options options) throws MistakeException {
        String name = options.text(PACKAGE).orElse("");
        if (!PACKAGE_NAME.matcher(name).matches()) {
            throw MistakeException.of("mistake.packageName", Code.inline(name));
        }
        Optional<String> distro = options.text(Distros.NAME);
        return new Interest.PackageUpdates(
                name,
                distro.isPresent() ? Optional.of(Distros.read(distro.get())) : Optional.empty());
    }

    /** What people should know of what they chose, with a space before; else empty. */
    String remark(Interest interest, Phrases phrases) {
        return interest instanceof Interest.KernelSeries(String series)
                ? life(series, phrases)
                : "";
    }

    /** Until when there is anything to watch. */
    private String life(String series, Phrases phrases) {
        KernelLives lives = new KernelHistory(archive.kernels(), List.of()).lives();
        if (lives.hasEnded(series)) {
            return " "
                    + lives.end(series)
                            .map(day -> phrases.say("watch.endedOn", series, day.toString()))
                            .orElseGet(() -> phrases.say("watch.ended", series));
        }
        if (!listed().contains(series)) {
            return " " + phrases.say("watch.unlisted", series);
        }
        return lives.projectedEnd(series)
                .map(day -> " " + phrases.say("watch.projected", day.toString()))
                .orElse("");
    }

    private List<String> listed() {
        return archive.kernels().stream()
                .flatMap(kernel -> KernelVersion.parse(kernel.version()).stream())
                .map(KernelVersion::series)
                .distinct()
                .toList();
    }

    List<Choice> choices(Completion completion) {
        return switch (completion.option()) {
            case SERIES ->
                    Nearest.holding(completion.typed(), listed()).stream().map(Choice::of).toList();
            case Distros.NAME -> Distros.choices(completion.typed());
            default -> List.of();
        };
    }
}
