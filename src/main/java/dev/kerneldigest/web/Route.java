package dev.kerneldigest.web;

/**
 * A path and who answers there.
 *
 * @param path as Javalin writes them: {@code {id}} is a place left open
 * @param isQuick whether it is answered however busy the pages are
 */
record Route(String path, Page page, boolean isQuick) {
    static Route of(String path, Page page) {
        return new Route(path, page, false);
    }

    static Route quick(String path, Page page) {
        return new Route(path, page, true);
    }
}
