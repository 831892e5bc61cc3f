/**
 * The read-only status and archive pages, their feeds, health and metrics; alone knows the HTTP
 * server.
 */
@NullMarked
package dev.kerneldigest.web;

import org.jspecify.annotations.NullMarked;
