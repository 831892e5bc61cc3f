package dev.kerneldigest.schedule;

import dev.kerneldigest.testing.TestDatabases;

final class BellsOnH2Test extends BellsContract {
    BellsOnH2Test() {
        super(TestDatabases.h2());
    }
}
