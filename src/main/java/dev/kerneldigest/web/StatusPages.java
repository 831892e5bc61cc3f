package dev.kerneldigest.web;

import dev.kerneldigest.news.ArchiveFigures;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * All that is to be seen with a browser, a feed reader or Prometheus. Nothing of it is about
 * servers or people.
 */
public final class StatusPages {
    private final List<Route> routes = new ArrayList<>();
    private final ErrorPages errors;

    /**
     * Puts the pages together.
     *
     * @param admin who sees the page that is not for everybody
     * @param version of the program
     */
    public StatusPages(
            Shelf shelf,
            Works works,
            Metrics metrics,
            Admin admin,
            String version,
            InstantSource clock) {
        Layout layout = new Layout(version);
        errors = new ErrorPages(layout);
        routes.addAll(Assets.routes());
        addHealth(works, metrics, shelf.figures(), clock);
        addPages(layout, shelf, works, clock);
        routes.add(Route.of("/admin", new AdminPage(layout, admin, works, errors, clock)::show));
    }

    private void addHealth(
            Works works, Metrics metrics, ArchiveFigures figures, InstantSource clock) {
        Health health = new Health(works);
        routes.add(Route.quick("/healthz", health::alive));
        routes.add(Route.quick("/readyz", health::ready));
        routes.add(Route.quick("/metrics", new Gauges(metrics, works, figures, clock)::scrape));
    }

    private void addPages(Layout layout, Shelf shelf, Works works, InstantSource clock) {
        Digests digests = new Digests(shelf, clock);
        DigestPages digestPages = new DigestPages(layout, digests, errors, clock);
        Weeks weeks = new Weeks(shelf.figures(), clock);
        ListPages lists = new ListPages(layout, shelf, errors, clock);
        routes.addAll(new Feeds(shelf, digests, errors, clock).routes());
        routes.add(Route.of("/", digestPages::latest));
        routes.add(Route.of("/digest/{day}", digestPages::ofDay));
        routes.add(
                Route.of("/archive", new ArchivePage(layout, shelf, weeks, errors, clock)::show));
        routes.add(Route.of("/day/{day}", lists::day));
        routes.add(Route.of("/topics", new TopicsPage(layout, shelf, weeks)::show));
        routes.add(Route.of("/topic/{id}", lists::topic));
        routes.add(Route.of("/story/{number}", new StoryPage(layout, shelf, errors, clock)::show));
        routes.add(Route.of("/search", new SearchPage(layout, shelf, clock)::show));
        routes.add(Route.of("/status", new StatusPage(layout, works, clock)::show));
    }

    /**
     * A server for them, not started yet.
     *
     * @param host a name or address of this machine
     * @param port 0 for any that is free
     */
    public WebServer at(String host, int port) {
        return new WebServer(host, port, routes, errors);
    }
}
