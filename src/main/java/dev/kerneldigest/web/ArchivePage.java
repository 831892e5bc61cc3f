package dev.kerneldigest.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.li;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.ol;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;

import dev.kerneldigest.topic.Topic;
import j2html.tags.DomContent;
import j2html.tags.specialized.LiTag;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The way into the archive: a month of days, and what there was most of. */
final class ArchivePage {
    private static final int MOST_TOPICS = 12;
    private static final int MOST_MONTHS = 24;
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Layout layout;
    private final Shelf shelf;
    private final Weeks weeks;
    private final ErrorPages errors;
    private final InstantSource clock;
    private final Kept<YearMonth, Map<LocalDate, Integer>> months;

    ArchivePage(Layout layout, Shelf shelf, Weeks weeks, ErrorPages errors, InstantSource clock) {
        this.layout = layout;
        this.shelf = shelf;
        this.weeks = weeks;
        this.errors = errors;
        this.clock = clock;
        this.months = new Kept<>(FRESH, MOST_MONTHS, clock, this::count);
    }

    Answer show(Ask ask) {
        LocalDate today = Moments.day(clock.instant());
        Optional<LocalDate> wanted =
                ask.query("month").map(month -> month + "-01").flatMap(Days::read);
        if (ask.query("month").isPresent() && wanted.isEmpty()) {
            return errors.notFound(ask);
        }
        YearMonth month = YearMonth.from(wanted.orElse(today));
        return Answer.page(
                layout.page(
                        new Layout.About("Archive", "/archive"),
                        h1("Archive"),
                        div(days(month, today), chart()).withClass("pair")));
    }

    private DomContent days(YearMonth month, LocalDate today) {
        Map<LocalDate, Integer> counts = months.get(month);
        List<DomContent> days = new ArrayList<>();
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            days.add(day(month.atDay(day), counts, today));
        }
        String name =
                month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                        + " "
                        + month.getYear();
        List<DomContent> turn = new ArrayList<>();
        turn.add(a("← Month before").withHref("/archive?month=" + month.minusMonths(1)));
        if (month.isBefore(YearMonth.from(today))) {
            turn.add(a("Month after →").withHref("/archive?month=" + month.plusMonths(1)));
        }
        return section(
                h2(name),
                div(each(List.of(DayOfWeek.values()), ArchivePage::weekday))
                        .withClass("weekdays")
                        .attr("aria-hidden", "true"),
                ol(each(days, day -> day)).withClass("days"),
                nav(each(turn, link -> link)).withClass("turn").attr("aria-label", "Months"));
    }

    private static DomContent weekday(DayOfWeek day) {
        return span(day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH));
    }

    private static DomContent day(LocalDate day, Map<LocalDate, Integer> counts, LocalDate today) {
        int items = counts.getOrDefault(day, 0);
        LiTag cell =
                li(items == 0 ? span(number(day)) : link(day, items)).withClass(look(day, today));
        return day.equals(today) ? cell.attr("aria-current", "date") : cell;
    }

    /** The first of a month stands below its weekday; what is to come stands back. */
    private static String look(LocalDate day, LocalDate today) {
        String place = day.getDayOfMonth() == 1 ? "w" + day.getDayOfWeek().getValue() : "";
        return day.isAfter(today) ? (place + " later").strip() : place;
    }

    private static DomContent link(LocalDate day, int items) {
        return a(
                        number(day),
                        span(
                                        text(Integer.toString(items)),
                                        span(items == 1 ? " item" : " items").withClass("word"))
                                .withClass("count"))
                .withHref(Links.day(day))
                .attr("aria-label", Moments.words(day) + ", " + Chart.items(items));
    }

    private static DomContent number(LocalDate day) {
        return span(Integer.toString(day.getDayOfMonth())).withClass("number");
    }

    private Map<LocalDate, Integer> count(YearMonth month) {
        return shelf.figures()
                .days(
                        month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant(),
                        month.plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private DomContent chart() {
        Weeks.Table table = weeks.table();
        List<Topic> topics =
                shelf.topics().all().stream()
                        .filter(topic -> Chart.sum(table.of(topic.id())) > 0)
                        .sorted(
                                Comparator.comparingInt(
                                                (Topic topic) -> Chart.sum(table.of(topic.id())))
                                        .reversed())
                        .limit(MOST_TOPICS)
                        .toList();
        return section(
                h2("Items by topic and week"),
                topics.isEmpty()
                        ? p("Nothing came in the last twelve weeks.").withClass("alert quiet")
                        : p("The last twelve weeks, the current one last; the fullest topics first,"
                                        + " each to the height of its own fullest week.")
                                .withClass("meta"),
                div(each(topics, topic -> row(topic, table.of(topic.id())))).withClass("chart"));
    }

    private static DomContent row(Topic topic, List<Weeks.Week> items) {
        return div(
                a(topic.emoji() + " " + topic.name()).withHref(Links.topic(topic.id())),
                Chart.bars(topic.name(), items),
                span(Integer.toString(Chart.sum(items))).withClass("count"));
    }
}
