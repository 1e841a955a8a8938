// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * A connection that runs the statements in files, and moves the schema on when it opens. Everything between the begin and
 * the end of a {@link #transaction} is done, or nothing of it. For one thread.
 */
final class Database implements AutoCloseable {
    /** The step of the schema that this program writes. */
    static final int VERSION = 4;

    /** The step that counts the spellings of an outlet as one. */
    private static final int FOLDS_OUTLETS = 4;

    private static final int BUSY_MILLIS = 60_000;
    /** Rows of an answer that are in memory at a time. */
    private static final int FETCHED = 50;

    /** One row of an answer as a value. */
    interface Mapper<T> {
        T map(ResultSet row) throws SQLException, IOException;
    }

    /** What is done with one row of an answer. */
    interface Taker {
        void take(ResultSet row) throws SQLException, IOException;
    }

    /** What is done in a transaction. */
    interface Work {
        void run() throws IOException;
    }

    /** What is read in a snapshot. */
    interface Reading<T> {
        @Nullable
        T read() throws IOException;
    }

    private final Dialect dialect;
    private final String where;
    private final Connection connection;
    private final Sql sql;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    private boolean inTransaction;

    private Database(Dialect dialect, String where, Connection connection) {
        this.dialect = dialect;
        this.where = where;
        this.connection = connection;
        this.sql = new Sql(dialect);
    }

    /**
     * Opens a file, or makes it.
     *
     * @param pages how many pages it may have; 0 for as many as the disk has
     */
    static Database sqlite(Path file, int pages) throws StoreFailure {
        Properties options = new Properties();
        options.setProperty("foreign_keys", "true");
        options.setProperty("busy_timeout", String.valueOf(BUSY_MILLIS));
        options.setProperty("synchronous", "NORMAL");
        options.setProperty("transaction_mode", "IMMEDIATE");
        options.setProperty("cache_size", "-65536");
        if (pages > 0) {
            options.setProperty("max_page_count", String.valueOf(pages));
        }
        boolean writable = !Files.exists(file) || isWritable(file);
        String address = "jdbc:sqlite:" + file.toAbsolutePath();
        if (!writable) {
            // Without a place for its log SQLite reads a file only when told that nobody writes it.
            address = "jdbc:sqlite:file:" + file.toAbsolutePath().toUri().getRawPath() + "?immutable=1&mode=ro";
        } else {
            options.setProperty("journal_mode", "WAL");
        }
        Database database = connect(Dialect.SQLITE, file.toString(), address, options);
        return writable ? database.migrated() : database.checked();
    }

    private static boolean isWritable(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return Files.isWritable(file) && folder != null && Files.isWritable(folder);
    }

    /** @param address {@code postgresql://name:password@host:port/database?options} */
    static Database postgresql(String address) throws StoreFailure {
        Properties options = new Properties();
        String rest = address.replaceFirst("^(jdbc:)?postgres(ql)?://", "");
        int at = rest.lastIndexOf('@', rest.indexOf('/') < 0 ? rest.length() : rest.indexOf('/'));
        if (at >= 0) {
            String[] who = rest.substring(0, at).split(":", 2);
            options.setProperty("user", who[0]);
            if (who.length > 1) {
                options.setProperty("password", who[1]);
            }
            rest = rest.substring(at + 1);
        }
        String shown = "postgresql://" + rest;
        Database database = connect(Dialect.POSTGRESQL, shown, "jdbc:" + shown, options);
        return database.migrated();
    }

    private static Database connect(Dialect dialect, String where, String address, Properties options)
            throws StoreFailure {
        try {
            return new Database(dialect, where, DriverManager.getConnection(address, options));
        } catch (SQLException problem) {
            throw failure(dialect, where, problem);
        }
    }

    private static StoreFailure failure(Dialect dialect, String where, SQLException problem) {
        String message = String.valueOf(problem.getMessage()).split("\n", 2)[0];
        return new StoreFailure(dialect.kind(problem), where, message, problem);
    }

    private StoreFailure failure(SQLException problem) {
        return failure(dialect, where, problem);
    }

    String where() {
        return where;
    }

    private Database migrated() throws StoreFailure {
        try {
            if (version() < VERSION) {
                transaction(() -> {
                    lock("parallax-schema");
                    for (int step = version() + 1; step <= VERSION; step++) {
                        migrate(step);
                    }
                });
            }
            return checked();
        } catch (IOException problem) {
            close();
            throw problem instanceof StoreFailure failure
                    ? failure
                    : new StoreFailure(StoreFailure.Kind.OTHER, where, String.valueOf(problem.getMessage()), problem);
        }
    }

    private Database checked() throws StoreFailure {
        int version = version();
        if (version > VERSION) {
            close();
            throw new StoreFailure(
                    StoreFailure.Kind.NEWER,
                    where,
                    "its schema is of step " + version + ", this program's of " + VERSION);
        }
        if (version < VERSION) {
            close();
            throw new StoreFailure(
                    StoreFailure.Kind.READ_ONLY, where, "its schema must be moved on, but it cannot be written");
        }
        return this;
    }

    private int version() throws StoreFailure {
        try (Statement statement = connection.createStatement();
                ResultSet there = statement.executeQuery(sql.get("schema-is-there"))) {
            if (!there.next() || there.getInt(1) == 0) {
                return 0;
            }
        } catch (SQLException problem) {
            throw failure(problem);
        }
        return Math.toIntExact(number("schema-version"));
    }

    private void migrate(int step) throws StoreFailure {
        try (Statement statement = connection.createStatement()) {
            for (String change : Sql.migration(step, dialect)) {
                statement.execute(change);
            }
        } catch (SQLException problem) {
            throw failure(problem);
        }
        if (step == FOLDS_OUTLETS) {
            for (String outlet : list("outlet-names", row -> row.getString(1))) {
                update("outlet-fold", Folded.outlet(outlet), outlet);
            }
        }
        update("schema-step", step);
    }

    /** Does all of it or nothing; inside another one it is a part of that one. */
    void transaction(Work work) throws IOException {
        if (inTransaction) {
            work.run();
            return;
        }
        inTransaction = true;
        boolean done = false;
        try {
            connection.setAutoCommit(false);
            work.run();
            connection.commit();
            done = true;
        } catch (SQLException problem) {
            throw failure(problem);
        } finally {
            inTransaction = false;
            end(done, done);
        }
    }

    /** What is read inside is of one state of the database; inside a transaction it is of that one's. */
    <T> @Nullable T snapshot(Reading<T> reading) throws IOException {
        if (inTransaction) {
            return reading.read();
        }
        inTransaction = true;
        boolean done = false;
        try {
            if (dialect == Dialect.POSTGRESQL) {
                // only so does the driver fetch piece by piece; SQLite's would begin as a writer
                connection.setAutoCommit(false);
            }
            execute(sql.get("snapshot"));
            @Nullable T read = reading.read();
            done = true;
            return read;
        } catch (SQLException problem) {
            throw failure(problem);
        } finally {
            inTransaction = false;
            endSnapshot(done);
        }
    }

    private void execute(String statement) throws SQLException {
        try (Statement once = connection.createStatement()) {
            once.execute(statement);
        }
    }

    private void endSnapshot(boolean done) throws StoreFailure {
        if (dialect == Dialect.POSTGRESQL) {
            end(false, done);
            return;
        }
        try {
            execute("COMMIT");
        } catch (SQLException problem) {
            if (done) {
                throw failure(problem);
            }
            // what went wrong first is told
        }
    }

    /**
     * Ends a transaction.
     *
     * @param committed false to take back what it did
     * @param told true when nothing went wrong before, so that what goes wrong here is told
     */
    private void end(boolean committed, boolean told) throws StoreFailure {
        try {
            if (!committed) {
                connection.rollback();
            }
            connection.setAutoCommit(true);
        } catch (SQLException problem) {
            if (told) {
                throw failure(problem);
            }
            // what went wrong first is told
        }
    }

    /** Waits until no other process has the lock of that name; held to the end of the transaction. */
    void lock(String name) throws StoreFailure {
        // SQLite's transactions are alone from their begin.
        if (dialect == Dialect.POSTGRESQL) {
            each("lock", row -> {}, name);
        }
    }

    /** Runs a statement; how many rows it changed. */
    int update(String name, @Nullable Object... values) throws StoreFailure {
        try {
            return statement(name, values).executeUpdate();
        } catch (SQLException problem) {
            throw failure(problem);
        }
    }

    /** Runs a statement that gives back the number of the new row; -1 when it made none. */
    long insert(String name, @Nullable Object... values) throws StoreFailure {
        try (ResultSet rows = statement(name, values).executeQuery()) {
            return rows.next() ? rows.getLong(1) : -1;
        } catch (SQLException problem) {
            throw failure(problem);
        }
    }

    void each(String name, Taker taker, @Nullable Object... values) throws StoreFailure {
        try (ResultSet rows = statement(name, values).executeQuery()) {
            while (rows.next()) {
                taker.take(rows);
            }
        } catch (SQLException problem) {
            throw failure(problem);
        } catch (StoreFailure told) {
            throw told;
        } catch (IOException bad) {
            throw new StoreFailure(StoreFailure.Kind.DAMAGED, where, String.valueOf(bad.getMessage()), bad);
        }
    }

    <T> List<T> list(String name, Mapper<T> mapper, @Nullable Object... values) throws StoreFailure {
        List<T> list = new ArrayList<>();
        each(name, row -> list.add(mapper.map(row)), values);
        return list;
    }

    <T> @Nullable T first(String name, Mapper<T> mapper, @Nullable Object... values) throws StoreFailure {
        List<T> list = list(name, mapper, values);
        return list.isEmpty() ? null : list.get(0);
    }

    /** The number that the statement's only row has; 0 when it has none. */
    long number(String name, @Nullable Object... values) throws StoreFailure {
        Long number = first(name, row -> row.getLong(1), values);
        return number == null ? 0 : number;
    }

    private PreparedStatement statement(String name, @Nullable Object[] values) throws SQLException {
        PreparedStatement statement = prepared.get(name);
        if (statement == null) {
            statement = connection.prepareStatement(sql.get(name));
            // the driver of PostgreSQL fetches piece by piece in a transaction, and else the whole answer
            statement.setFetchSize(FETCHED);
            prepared.put(name, statement);
        }
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value == null) {
                statement.setNull(i + 1, Types.NULL);
            } else if (value instanceof String text) {
                statement.setString(i + 1, text.indexOf('\0') < 0 ? text : text.replace('\0', '\uFFFD'));
            } else if (value instanceof byte[] bytes) {
                statement.setBytes(i + 1, bytes);
            } else {
                statement.setLong(i + 1, ((Number) value).longValue());
            }
        }
        return statement;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException expected) {
            // everything that was to be kept has been committed
        }
    }
}
