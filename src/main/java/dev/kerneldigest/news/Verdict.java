package dev.kerneldigest.news;

/**
 * What a draft is, and which rule says so.
 *
 * @param rule the rule in words for people, e.g. {@code the grammar of stable kernels}
 */
public record Verdict(Kind kind, String rule) {}
