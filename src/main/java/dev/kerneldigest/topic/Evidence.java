package dev.kerneldigest.topic;

/**
 * A term that was found, for those who ask why.
 *
 * @param term as in the settings
 * @param field {@code title} or {@code text}; {@code path} for a part of the tree; {@code kind} or
 *     {@code event} for what they fix
 * @param times how often it stands there
 * @param points what it added to the topic's score
 */
public record Evidence(String term, String field, int times, double points) {}
