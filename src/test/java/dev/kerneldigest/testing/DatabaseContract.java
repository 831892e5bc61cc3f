package dev.kerneldigest.testing;

import dev.kerneldigest.store.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** Claims that hold on whatever database a subclass names: one for the class, emptied per test. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class DatabaseContract {
    protected final Database database;

    protected DatabaseContract(TestDatabase place) {
        database = place.open();
    }

    @BeforeEach
    void empty() {
        TestDatabase.clear(database);
    }

    @AfterAll
    void close() {
        database.close();
    }
}
