/** Stand-ins for the world that tests of several packages share. */
package dev.kerneldigest.testing;
