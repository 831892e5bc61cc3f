package dev.kerneldigest.digest;

import java.time.Instant;

/**
 * That something went wrong in the bot itself.
 *
 * @param count how often something did since the process started, at least 1
 * @param last when it last did
 * @param what a sentence without a full stop that names no server, channel or person
 */
public record Trouble(long count, Instant last, String what) {}
