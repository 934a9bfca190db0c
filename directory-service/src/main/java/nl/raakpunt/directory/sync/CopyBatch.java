package nl.raakpunt.directory.sync;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows for one table, brought over with COPY: ten times as fast as statements. */
final class CopyBatch {

    private static final int BUFFER = 64 * 1024;

    private final String command;
    private final StringBuilder rows = new StringBuilder();

    /** @param target table and columns, for example {@code staged (id, dn)} */
    CopyBatch(String target) {
        this.command = "copy " + target + " from stdin";
    }

    void row(@Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                rows.append('\t');
            }
            append(values[i]);
        }
        rows.append('\n');
    }

    /** An array of texts in PostgreSQL's own notation. */
    static String array(Collection<String> texts) {
        StringBuilder array = new StringBuilder("{");
        for (String text : texts) {
            array.append(array.length() > 1 ? ",\"" : "\"")
                    .append(text.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return array.append('}').toString();
    }

    /** About how many characters wait to be sent. */
    int size() {
        return rows.length();
    }

    void send(JdbcTemplate jdbc) {
        if (!rows.isEmpty()) {
            ConnectionCallback<Long> copy = this::copy;
            jdbc.execute(copy);
            rows.setLength(0);
        }
    }

    private long copy(Connection connection) throws SQLException {
        try {
            return connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(command, new StringReader(rows.toString()), BUFFER);
        } catch (IOException broken) {
            throw new DataAccessResourceFailureException("Rows could not be brought to PostgreSQL", broken);
        }
    }

    private static boolean isSpecial(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' || c == '\t' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return false;
    }

    private void append(@Nullable Object value) {
        if (value == null) {
            rows.append("\\N");
            return;
        }
        String text = value.toString();
        if (!isSpecial(text)) {
            rows.append(text);
            return;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> rows.append("\\\\");
                case '\t' -> rows.append("\\t");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                default -> rows.append(c);
            }
        }
    }
}
