package dev.kerneldigest.web;

/** What is shown where there is nothing to show. */
final class ErrorPages {
    private final Layout layout;

    ErrorPages(Layout layout) {
        this.layout = layout;
    }

    Answer notFound(Ask ask) {
        return page(
                404,
                "Nothing here",
                "There is no page at this address. The archive and the search know all news.");
    }

    Answer stranger(Ask ask) {
        return page(
                        401,
                        "For the admin",
                        "This page wants the token: as the password, with any name.")
                .with("WWW-Authenticate", AdminToken.CHALLENGE);
    }

    Answer notAllowed(Ask ask) {
        return page(405, "Only to be read", "These pages are read only: GET and HEAD work.");
    }

    Answer busy(Ask ask) {
        return page(503, "Busy", "Too many pages are wanted at once. Try again in a moment.")
                .with("Retry-After", "10");
    }

    Answer broken(Ask ask) {
        return page(500, "That went wrong", "The page could not be made; the bot's log says why.");
    }

    private Answer page(int status, String title, String words) {
        return Answer.page(status, layout.notice(title, words));
    }
}
