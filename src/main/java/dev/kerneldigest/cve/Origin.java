package dev.kerneldigest.cve;

/** Who told of a CVE. Of two that tell at one moment, the record knows better. */
public enum Origin {
    /** A mail of linux-cve-announce: never changed once it is sent. */
    MAIL,
    /** A CVE record, which is kept up to date. */
    RECORD
}
