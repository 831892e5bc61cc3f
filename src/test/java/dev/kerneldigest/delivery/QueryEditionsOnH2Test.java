package dev.kerneldigest.delivery;

import dev.kerneldigest.testing.TestDatabases;

final class QueryEditionsOnH2Test extends QueryEditionsContract {
    QueryEditionsOnH2Test() {
        super(TestDatabases.h2());
    }
}
