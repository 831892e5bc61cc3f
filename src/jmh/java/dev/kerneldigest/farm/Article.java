package dev.kerneldigest.farm;

/** What an item says: its title as text, its body as HTML. */
public record Article(String title, String html) {}
