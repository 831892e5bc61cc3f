package dev.kerneldigest.kills;

/** How one of several nodes is brought to a halt. */
enum NodeHalt {
    /** Killed at any time, its start included. */
    KILL,
    /** Killed after Discord has posted a message of its, and has not answered. */
    KILL_SENDING,
    /** The same, and Discord forgets before another node takes over. */
    KILL_SENDING_FORGOTTEN,
    /** Frozen at any time, for some seconds. */
    FREEZE,
    /** Frozen at any time, for longer than its leases and its place in the cluster last. */
    FREEZE_LONG,
    /** The same after Discord has posted a message of its, and has not answered. */
    FREEZE_SENDING
}
