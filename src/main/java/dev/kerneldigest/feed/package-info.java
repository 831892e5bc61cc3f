/**
 * Fetches a source politely and turns its bytes into news items; alone knows the HTTP client and
 * JDOM.
 */
@NullMarked
package dev.kerneldigest.feed;

import org.jspecify.annotations.NullMarked;
