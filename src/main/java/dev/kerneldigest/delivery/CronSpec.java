package dev.kerneldigest.delivery;

import java.time.ZoneId;

/**
 * When a digest is due, again and again.
 *
 * @param expression as Quartz reads it: seconds, minutes, hours, day of month, month, day of week,
 *     e.g. {@code 0 0 7 ? * THU}
 * @param zone whose clocks it goes by; a time that the clocks skip in spring is rung as soon as
 *     they have passed it, one that comes twice in autumn is rung once
 */
public record CronSpec(String expression, ZoneId zone) {}
