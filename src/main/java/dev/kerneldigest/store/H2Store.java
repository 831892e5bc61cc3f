package dev.kerneldigest.store;

import java.sql.SQLException;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.jdbi.v3.core.Handle;

/** The store under an H2 database, for what SQL has no words for. */
final class H2Store {
    private H2Store() {}

    static MVStore of(Handle handle) {
        try {
            return ((SessionLocal) handle.getConnection().unwrap(JdbcConnection.class).getSession())
                    .getDatabase()
                    .getStore()
                    .getMvStore();
        } catch (SQLException e) {
            throw new DatabaseException("the file of the database cannot be reached", e);
        }
    }
}
