package dev.kerneldigest;

import java.io.IOException;
import java.util.List;

/**
 * How fast a story that many channels want goes out: through the real outbox on H2 and on
 * PostgreSQL to a messenger that answers at once, and through the real JDA client to a test Discord
 * that takes 50 requests a second, as Discord does.
 */
public final class SendBench {
    /** The first story finds the JVM cold. */
    private static final int STORIES = 4;

    private SendBench() {}

    /**
     * Runs it.
     *
     * @param arguments how many channels, and how many of a Discord
     */
    public static void main(String[] arguments) throws Exception {
        outbox(Integer.parseInt(arguments[0]));
        Table table =
                new Table(
                        "pace, messages/s",
                        "messages",
                        "first to last, s",
                        "messages/s",
                        "429 over all routes");
        int messages = Integer.parseInt(arguments[1]);
        for (int pace : List.of(40, 50)) {
            SendToDiscord.Figures figures = SendToDiscord.measure(messages, pace);
            table.row(
                    pace,
                    messages,
                    figures.seconds(),
                    (messages - 1) / figures.seconds(),
                    figures.tooMany());
        }
        System.exit(0);
    }

    private static void outbox(int channels) throws IOException {
        Table table =
                new Table(
                        "database",
                        "story",
                        "channels",
                        "into the outbox, s",
                        "out of it, s",
                        "messages/s",
                        "our CPU ms a message");
        for (String kind : List.of(BenchDatabase.H2, BenchDatabase.POSTGRES)) {
            try (BenchDatabase database = BenchDatabase.of(kind);
                    StoryStage stage = new StoryStage(database.configuration(), channels)) {
                for (int story = 1; story <= STORIES; story++) {
                    StoryStage.Figures figures = stage.tell();
                    table.row(
                            kind,
                            story,
                            channels,
                            figures.published().wall(),
                            figures.sent().wall(),
                            channels / figures.wall(),
                            figures.cpu() * 1_000 / channels);
                }
            }
        }
    }
}
