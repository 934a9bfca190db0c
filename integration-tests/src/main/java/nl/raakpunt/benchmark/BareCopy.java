package nl.raakpunt.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** The rows of people, copied into a table that has the same columns and no index. */
final class BareCopy implements AutoCloseable {
    private static final int BUFFER = 64 * 1024;

    private final Connection database;
    private final Path rows;

    BareCopy(Connection database, Path rows) throws SQLException, IOException {
        this.database = database;
        this.rows = rows;
        execute("create table bare_person as table person with no data");
        try (OutputStream out = Files.newOutputStream(rows)) {
            copies().copyOut("copy (select * from person) to stdout", out);
        }
    }

    void empty() throws SQLException {
        execute("truncate bare_person");
    }

    void copy() throws SQLException, IOException {
        try (InputStream in = Files.newInputStream(rows)) {
            copies().copyIn("copy bare_person from stdin", in, BUFFER);
        }
    }

    private CopyManager copies() throws SQLException {
        return database.unwrap(PGConnection.class).getCopyAPI();
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException, IOException {
        execute("drop table bare_person");
        Files.delete(rows);
    }
}
