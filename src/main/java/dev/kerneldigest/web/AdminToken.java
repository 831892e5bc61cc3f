package dev.kerneldigest.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;

/**
 * Knows the admin by a token: as a password that browsers ask for (RFC 7617, whatever the name), or
 * as a bearer token (RFC 6750). How long the comparison takes tells nothing of the token.
 */
final class AdminToken {
    static final String CHALLENGE = "Basic realm=\"kernel-digest admin\", charset=\"UTF-8\"";

    private static final String BASIC = "Basic ";
    private static final String BEARER = "Bearer ";

    private final Optional<byte[]> hash;

    /** Knows nobody when there is no token. */
    AdminToken(Optional<String> token) {
        hash = token.map(AdminToken::hash);
    }

    /** Whether there is an admin at all. */
    boolean isSet() {
        return hash.isPresent();
    }

    boolean admits(Optional<Ask.Credentials> credentials) {
        Optional<byte[]> given =
                credentials.flatMap(it -> token(it.header())).map(AdminToken::hash);
        return hash.isPresent()
                && given.isPresent()
                && MessageDigest.isEqual(hash.get(), given.get());
    }

    private static Optional<String> token(String header) {
        if (isOf(BEARER, header)) {
            return Optional.of(header.substring(BEARER.length()).strip());
        }
        return isOf(BASIC, header)
                ? password(header.substring(BASIC.length()).strip())
                : Optional.empty();
    }

    private static boolean isOf(String scheme, String header) {
        return header.regionMatches(true, 0, scheme, 0, scheme.length());
    }

    private static Optional<String> password(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            return Optional.of(pair.substring(pair.indexOf(':') + 1));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    /** Of one length whatever the token's is. */
    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
