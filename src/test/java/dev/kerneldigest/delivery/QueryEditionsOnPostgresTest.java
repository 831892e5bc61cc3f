package dev.kerneldigest.delivery;

import dev.kerneldigest.testing.TestDatabases;

final class QueryEditionsOnPostgresTest extends QueryEditionsContract {
    QueryEditionsOnPostgresTest() {
        super(TestDatabases.postgres());
    }
}
