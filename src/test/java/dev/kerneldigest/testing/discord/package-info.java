/**
 * A Discord of our own for tests: REST and gateway on loopback, enough of API v10 for the real
 * client, which checks every body it is sent.
 */
@NullMarked
package dev.kerneldigest.testing.discord;

import org.jspecify.annotations.NullMarked;
