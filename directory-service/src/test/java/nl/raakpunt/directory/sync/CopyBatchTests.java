package nl.raakpunt.directory.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import nl.raakpunt.directory.fixture.SharedPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Whatever somebody writes in a directory comes out of a real PostgreSQL as it went in. */
class CopyBatchTests {

    private static final List<String> AWKWARD = List.of(
            "",
            " ",
            "\\",
            "\\N",
            "\\.",
            "\\t",
            "a\tb",
            "a\nb",
            "a\r\nb",
            "null",
            "NULL",
            "{a,b}",
            "\"quoted\"",
            "it's",
            "a,b",
            "é ñ 漢 😀",
            "\u0001\u001f\u007f",
            "%s _ %",
            "'); drop table person;--",
            "\\\\\"\\\"");

    private SingleConnectionDataSource database;
    private JdbcTemplate jdbc;

    @BeforeEach
    void connect() throws SQLException {
        database = new SingleConnectionDataSource(
                DriverManager.getConnection(SharedPostgres.newDatabase(), "postgres", ""), true);
        jdbc = new JdbcTemplate(database);
        jdbc.execute("create table copied (position int, text text, texts text[])");
    }

    @AfterEach
    void disconnect() {
        database.destroy();
    }

    @Test
    void everyCharacterComesOutAsItWentIn() {
        CopyBatch batch = new CopyBatch("copied (position, text, texts)");
        int position = 0;
        for (String text : AWKWARD) {
            batch.row(position++, text, CopyBatch.array(List.of(text, "and", text)));
        }
        batch.send(jdbc);
        assertThat(jdbc.queryForList("select text from copied order by position", String.class))
                .isEqualTo(AWKWARD);
        assertThat(jdbc.query(
                        "select texts from copied order by position",
                        (row, number) -> List.of((String[]) row.getArray(1).getArray())))
                .isEqualTo(
                        AWKWARD.stream().map(text -> List.of(text, "and", text)).toList());
    }

    @Test
    void nothingIsNullAndAnEmptyListIsEmpty() {
        CopyBatch batch = new CopyBatch("copied (position, text, texts)");
        batch.row(1, null, CopyBatch.array(List.of()));
        batch.send(jdbc);
        assertThat(jdbc.queryForList("select text from copied where text is null and texts = '{}'", String.class))
                .hasSize(1);
    }

    @Test
    void whatWasSentIsNotSentAgain() {
        CopyBatch batch = new CopyBatch("copied (position)");
        batch.row(1);
        batch.send(jdbc);
        batch.send(jdbc);
        assertThat(jdbc.queryForList("select position from copied", Integer.class))
                .containsExactly(1);
    }
}
