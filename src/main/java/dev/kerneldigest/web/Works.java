package dev.kerneldigest.web;

import dev.kerneldigest.delivery.Line;
import dev.kerneldigest.delivery.OutboxReport;
import dev.kerneldigest.digest.SourceReport;
import java.util.List;
import java.util.function.Supplier;

/**
 * How the bot is.
 *
 * @param sources those of the settings only
 * @param outbox what waits to be sent
 * @param line whether messages can be sent
 * @param hosts how the hosts of sources were treated
 * @param database whether it answers and has this program's tables; throws why not
 */
public record Works(
        Supplier<List<SourceReport>> sources,
        OutboxReport outbox,
        Supplier<Line> line,
        Supplier<List<HostFigures>> hosts,
        Runnable database) {}
