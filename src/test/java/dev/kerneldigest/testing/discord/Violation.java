package dev.kerneldigest.testing.discord;

/** A body that the real Discord would refuse. */
public record Violation(String route, String problem) {}
