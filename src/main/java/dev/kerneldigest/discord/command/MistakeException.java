package dev.kerneldigest.discord.command;

/** An option that cannot be; the message tells people what is wrong and what would do. */
final class MistakeException extends Exception {
    private static final long serialVersionUID = 1L;

    MistakeException(String message) {
        super(message);
    }

    Reply reply() {
        return Reply.text(String.valueOf(getMessage()));
    }
}
