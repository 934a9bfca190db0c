package nl.raakpunt.directory.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Supplier;
import nl.raakpunt.directory.fixture.CountingDataSource;
import nl.raakpunt.directory.fixture.SharedPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Several statements to a real PostgreSQL at once. */
class RoundTripTests {

    private SingleConnectionDataSource connection;
    private CountingDataSource database;
    private RoundTrips trips;

    @BeforeEach
    void connect() {
        connection = new SingleConnectionDataSource(SharedPostgres.newDatabase(), "postgres", "", true);
        database = new CountingDataSource(connection);
        trips = new RoundTrips(new JdbcTemplate(database));
    }

    @AfterEach
    void disconnect() {
        connection.destroy();
    }

    @Test
    void everyStatementGetsItsOwnParametersAndItsOwnAnswer() {
        RoundTrip trip = trips.begin();
        Supplier<List<String>> words = list(trip, "select unnest(cast(? as text[])) || ?", List.of("a", "b"), "!");
        Supplier<List<String>> none = list(trip, "select 'x' where ? = 2", 1);
        Supplier<List<String>> number = list(trip, "select cast(? + 1 as text)", 41);
        assertThat(database.statements()).isZero();
        assertThat(number.get()).containsExactly("42");
        assertThat(words.get()).containsExactly("a!", "b!");
        assertThat(none.get()).isEmpty();
        assertThat(database.statements()).isEqualTo(1);
    }

    /** The driver lets the server keep a statement after some times; the same statements then go another way. */
    @Test
    void theSameTripCanBeMadeManyTimes() {
        for (int time = 0; time < 20; time++) {
            RoundTrip trip = trips.begin();
            Supplier<List<String>> one = list(trip, "select cast(? as text)", time);
            Supplier<List<String>> other = list(trip, "select cast(? * 2 as text)", time);
            assertThat(one.get()).containsExactly(String.valueOf(time));
            assertThat(other.get()).containsExactly(String.valueOf(2 * time));
        }
    }

    @Test
    void whatReadsAnAnswerMayLookAtAnEarlierOne() {
        RoundTrip trip = trips.begin();
        Supplier<List<String>> first = list(trip, "select 'a'");
        Supplier<List<String>> second =
                trip.list("select 'b'", (row, number) -> first.get().getFirst() + row.getString(1));
        assertThat(second.get()).containsExactly("ab");
        assertThat(database.statements()).isEqualTo(1);
    }

    @Test
    void aStatementThatFailsFailsWhereAnAnswerIsAskedFor() {
        RoundTrip trip = trips.begin();
        Supplier<List<String>> right = list(trip, "select 'a'");
        list(trip, "select nothing from nowhere");
        assertThatThrownBy(right::get).isInstanceOf(DataAccessException.class);
    }

    @Test
    void nothingIsAddedToATripThatWasMade() {
        RoundTrip trip = trips.begin();
        assertThat(list(trip, "select 'a'").get()).containsExactly("a");
        assertThatIllegalStateException().isThrownBy(() -> list(trip, "select 'b'"));
    }

    private static Supplier<List<String>> list(RoundTrip trip, String sql, Object... parameters) {
        Object[] plain = List.of(parameters).stream()
                .map(value -> value instanceof List<?> all ? all.toArray(String[]::new) : value)
                .toArray();
        return trip.list(sql, (row, number) -> row.getString(1), plain);
    }
}
