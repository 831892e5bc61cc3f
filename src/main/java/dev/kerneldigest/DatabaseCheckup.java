package dev.kerneldigest;

import dev.kerneldigest.cli.RunningBot;
import dev.kerneldigest.cli.Verdict;
import dev.kerneldigest.config.Configuration;
import dev.kerneldigest.config.Environment.DatabaseAccess;
import dev.kerneldigest.config.Secret;
import dev.kerneldigest.store.BackupShelf;
import dev.kerneldigest.store.Database;
import dev.kerneldigest.store.DatabaseException;
import dev.kerneldigest.store.DatabaseLook;
import dev.kerneldigest.store.DiskRoom;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/** Looks at the database, and changes nothing of it: one of another version stays as it is. */
record DatabaseCheckup(Configuration configuration) {
    private static final String DATABASE = "database";

    /** Tells how it is; the database where it can be read, for its taker to close. */
    Optional<Database> look(Consumer<Verdict> verdicts) {
        DatabaseAccess access = configuration.environment().database();
        String user = access.user().orElse("");
        String password = access.password().map(Secret::reveal).orElse("");
        BackupShelf shelf = DatabaseTools.shelf(configuration);
        try {
            DatabaseLook look = DatabaseLook.at(access.url(), user, password, shelf);
            verdicts.accept(verdict(look));
            if (!(look instanceof DatabaseLook.There there) || !there.current()) {
                return Optional.empty();
            }
            Database database = Database.open(access.url(), user, password, shelf);
            room(database, verdicts);
            return Optional.of(database);
        } catch (DatabaseException trouble) {
            verdicts.accept(verdict(trouble));
            return Optional.empty();
        }
    }

    private static Verdict verdict(DatabaseLook look) {
        return switch (look) {
            case DatabaseLook.Absent(String database) ->
                    new Verdict.Note(
                            DATABASE, database + " is not there yet; the first start makes it");
            case DatabaseLook.There(String database, Optional<String> version, boolean current) ->
                    version.<Verdict>map(it -> verdict(database, it, current))
                            .orElseGet(() ->
                                    new Verdict.Note(
                                            DATABASE,
                                            database
                                                    + " has no tables yet; the first start makes"
                                                    + " them"));
        };
    }

    private static Verdict verdict(String database, String version, boolean current) {
        String tables = "%s, tables of version %s".formatted(database, version);
        return current
                ? new Verdict.Well(DATABASE, tables)
                : new Verdict.Note(
                        DATABASE,
                        tables
                                + "; the next start brings them to this program's version, after"
                                + " which an older program does not take them");
    }

    private void room(Database database, Consumer<Verdict> verdicts) {
        try {
            DiskRoom.of(database, configuration.settings().keeping().leastFree()).require();
        } catch (DatabaseException scarce) {
            verdicts.accept(new Verdict.Wrong("disk", String.valueOf(scarce.getMessage())));
        }
    }

    /** A file that another process holds is well when that is our bot, and says so. */
    private Verdict verdict(DatabaseException trouble) {
        String reason = String.valueOf(trouble.getMessage());
        Optional<RunningBot> bot = OperatingTools.bot(configuration.environment());
        if (!trouble.isInUse() || bot.isEmpty()) {
            return new Verdict.Wrong(DATABASE, reason);
        }
        try {
            RunningBot.Answer answer = bot.get().ready();
            return answer.isWell()
                    ? new Verdict.Well(DATABASE, "the bot that runs has it, and is ready")
                    : new Verdict.Wrong(
                            DATABASE,
                            "the bot that runs has it, and is not ready: " + answer.body());
        } catch (IOException _) {
            return new Verdict.Wrong(DATABASE, reason);
        }
    }
}
