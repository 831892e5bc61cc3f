/**
 * What the kernel's CVE team says of a CVE, in mails and in records, and whether a version is
 * affected by it.
 */
@NullMarked
package dev.kerneldigest.cve;

import org.jspecify.annotations.NullMarked;
