package dev.kerneldigest.testing.discord;

/** A role of a server of the test Discord. */
public record TestRole(long id, String name, long permissions) {}
