package dev.kerneldigest.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the admin alone sees, and how the admin is known.
 *
 * @param token without one nobody is the admin
 */
public record Admin(Optional<String> token, Supplier<List<ServerFigures>> servers) {
    /** Never the token. */
    @Override
    public String toString() {
        return "Admin[" + (token.isPresent() ? "***" : "none") + "]";
    }
}
