package nl.raakpunt.directory.scim;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads pictures of active people. */
@Repository
class Photos {

    private final JdbcClient jdbc;

    Photos(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Picture> of(UUID person) {
        return jdbc.sql("""
                        select f.hash, f.type, f.image from person_photo f join person p on p.id = f.person
                        where f.person = :person and p.active
                        """)
                .param("person", person)
                .query((row, number) ->
                        new Picture(row.getString("hash"), row.getString("type"), row.getBytes("image")))
                .optional();
    }

    /** A picture; told apart from others by its hash. */
    @SuppressWarnings("ArrayRecordComponent")
    record Picture(String hash, String type, byte[] image) {}
}
