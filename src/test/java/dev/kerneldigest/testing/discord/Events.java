package dev.kerneldigest.testing.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Where things that happen in a server are told, for the gateway to pass on. */
interface Events {
    void happened(long guild, String type, ObjectNode data);
}
