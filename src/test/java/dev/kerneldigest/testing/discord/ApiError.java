package dev.kerneldigest.testing.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** An error as the API answers it: a status, one of Discord's codes, and a sentence. */
final class ApiError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final int code;

    ApiError(int status, int code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    static ApiError unknownChannel() {
        return new ApiError(404, 10003, "Unknown Channel");
    }

    static ApiError unknownMessage() {
        return new ApiError(404, 10008, "Unknown Message");
    }

    static ApiError unknownInteraction() {
        return new ApiError(404, 10062, "Unknown interaction");
    }

    Answer answer() {
        ObjectNode body = Json.object().put("code", code).put("message", getMessage());
        return Answer.of(status, body);
    }
}
