package dev.kerneldigest.schedule;

import java.sql.Connection;
import java.sql.SQLException;

/** Lends connections to the database that holds Quartz's tables. */
@FunctionalInterface
public interface Connections {
    /** One of its own for each caller, who closes it in the thread that asked for it. */
    Connection lend() throws SQLException;
}
