package dev.kerneldigest.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;

/**
 * How our values become those of SQL. Moments go as {@link OffsetDateTime} in UTC: by way of {@link
 * java.sql.Timestamp} they would depend on the machine's time zone.
 */
final class SqlTypes {
    /** Beyond what any source can mean, and within what both databases can hold. */
    private static final Instant FIRST = Instant.parse("0001-01-02T00:00:00Z");

    private static final Instant LAST = Instant.parse("9999-12-30T00:00:00Z");

    private SqlTypes() {}

    static void register(Jdbi jdbi) {
        jdbi.registerArgument(new Moments());
        jdbi.registerArrayType(String.class, "varchar");
        jdbi.registerArrayType(Long.class, "bigint");
    }

    /** As the databases keep it: to the microsecond, in the years 1 to 9999. */
    static Instant stored(Instant moment) {
        if (moment.isBefore(FIRST)) {
            return FIRST;
        }
        return moment.isAfter(LAST) ? LAST : moment.truncatedTo(ChronoUnit.MICROS);
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static Optional<Instant> maybeMoment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    /** A number, empty for NULL. */
    static Optional<Long> maybeNumber(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Long.class));
    }

    private static final class Moments extends AbstractArgumentFactory<Instant> {
        Moments() {
            super(Types.TIMESTAMP_WITH_TIMEZONE);
        }

        @Override
        protected Argument build(Instant value, ConfigRegistry config) {
            OffsetDateTime stored = stored(value).atOffset(ZoneOffset.UTC);
            return (position, statement, context) -> statement.setObject(position, stored);
        }
    }
}
