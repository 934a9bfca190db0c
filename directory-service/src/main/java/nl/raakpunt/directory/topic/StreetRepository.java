package nl.raakpunt.directory.topic;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the streets of the municipality in PostgreSQL. */
@Repository
public class StreetRepository {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    StreetRepository(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Every street, by area and name. */
    public List<Street> findAll() {
        return jdbc.sql("select * from street order by area, name")
                .query((row, number) -> new Street(
                        row.getString("name"),
                        row.getString("area"),
                        Arrays.stream((String[]) row.getArray("postcodes").getArray())
                                .map(PostcodeRange::of)
                                .toList()))
                .list();
    }

    void replace(Collection<String> areas, List<Street> streets) {
        batches.batchUpdate("delete from street where area = ?", areas, BATCH, (row, area) -> row.setString(1, area));
        batches.batchUpdate(
                "insert into street (area, name, postcodes) values (?, ?, ?)", streets, BATCH, (row, street) -> {
                    row.setString(1, street.area());
                    row.setString(2, street.name());
                    Object[] postcodes = street.postcodes().stream()
                            .map(PostcodeRange::toString)
                            .toArray();
                    row.setArray(3, row.getConnection().createArrayOf("text", postcodes));
                });
    }
}
