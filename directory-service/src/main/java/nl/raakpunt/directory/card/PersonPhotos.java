package nl.raakpunt.directory.card;

import java.util.List;
import java.util.Optional;
import nl.raakpunt.directory.person.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads pictures of people from PostgreSQL; nobody sees those of former colleagues. */
@Repository
class PersonPhotos {

    // Nothing a browser would run, such as SVG with a script in it.
    private static final List<String> TYPES = List.of("image/jpeg", "image/png");

    private final JdbcClient jdbc;

    PersonPhotos(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<StoredPhoto> findById(PersonId id) {
        return jdbc.sql("""
                        select f.hash, f.type, f.image from person_photo f join person p on p.id = f.person
                        where p.id = :id and p.active and f.type in (:types)
                        """)
                .param("id", id.value())
                .param("types", TYPES)
                .query((row, number) ->
                        new StoredPhoto(row.getString("hash"), row.getString("type"), row.getBytes("image")))
                .optional();
    }

    /** A picture as it is stored. */
    // Never compared as a whole: the hash tells pictures apart.
    @SuppressWarnings("ArrayRecordComponent")
    record StoredPhoto(String hash, String type, byte[] image) {}
}
