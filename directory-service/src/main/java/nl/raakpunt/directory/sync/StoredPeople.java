package nl.raakpunt.directory.sync;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;

/** Reads what is stored of people, for comparing with what the source says now. */
@Component
class StoredPeople {

    private static final String FACTS =
            Arrays.stream(Fact.values()).map(StoredPeople::asText).collect(Collectors.joining(", "));

    private final JdbcTemplate jdbc;

    StoredPeople(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
        // Without it the driver would hold everybody in memory.
        jdbc.setFetchSize(10_000);
    }

    /** Everyone ever taken over from this source. */
    KnownPeople known(String source) {
        Integer count = jdbc.queryForObject("select count(*)::int from person where source = ?", Integer.class, source);
        KnownPeople known = new KnownPeople(Objects.requireNonNullElse(count, 0));
        RowCallbackHandler row = found -> known.know(
                found.getObject(1, UUID.class), found.getString(2), found.getBoolean(3), found.getBoolean(4));
        jdbc.query("""
                select id, fingerprint, fingerprint <> '' and missing_since is null and left_at is null,
                    left_at is not null
                from person where source = ?
                """, row, source);
        return known;
    }

    /** The same, by the name of their entry instead of by everything it says. */
    KnownPeople knownByName(String source) {
        KnownPeople known = new KnownPeople(1_000);
        RowCallbackHandler row = found -> known.know(
                found.getObject(1, UUID.class), found.getString(2), found.getBoolean(3), found.getBoolean(4));
        jdbc.query("""
                select id, md5(dn_key), missing_since is null and left_at is null, left_at is not null
                from person where source = ?
                """, row, source);
        return known;
    }

    /** What {@link #knownByName} compares. */
    static String printOf(Dn name) {
        try {
            byte[] md5 = MessageDigest.getInstance("MD5").digest(name.value().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(md5);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** How many people of this source are in use. */
    int active(String source) {
        return Objects.requireNonNullElse(
                jdbc.queryForObject(
                        "select count(*)::int from person where source = ? and active", Integer.class, source),
                0);
    }

    /** The stored people with these identities, whichever source they came from. */
    Map<UUID, StoredPerson> byIds(Collection<UUID> ids) {
        Map<UUID, StoredPerson> people = new HashMap<>();
        RowCallbackHandler row = found -> {
            StoredPerson person = person(found);
            people.put(person.id(), person);
        };
        jdbc.query(
                "select id, source, fingerprint, missing_since, missed_runs, left_at, " + FACTS
                        + " from person where id = any(?)",
                row,
                (Object) ids.toArray(UUID[]::new));
        return people;
    }

    /** Identities of people whose entries have these names; for entries too broken to say whose they are. */
    List<UUID> byDn(String source, Collection<Dn> names) {
        return jdbc.query(
                "select id from person where source = ? and dn_key = any(?)",
                (row, number) -> row.getObject(1, UUID.class),
                source,
                names.stream().map(Dn::value).toArray(String[]::new));
    }

    private static StoredPerson person(ResultSet row) throws SQLException {
        Map<Fact, String> texts = new EnumMap<>(Fact.class);
        for (Fact fact : Fact.values()) {
            texts.put(fact, row.getString("fact_" + fact.column()));
        }
        Timestamp missing = row.getTimestamp("missing_since");
        return new StoredPerson(
                new Facts(row.getObject("id", UUID.class), texts),
                row.getString("source"),
                row.getString("fingerprint"),
                missing == null ? null : missing.toInstant(),
                row.getInt("missed_runs"),
                row.getTimestamp("left_at") != null);
    }

    private static String asText(Fact fact) {
        String value = switch (fact) {
            case SKILLS, LANGUAGES -> "array_to_string(" + fact.column() + ", E'\\n')";
            case ACTIVE -> "enabled::text";
            default -> "coalesce(" + fact.column() + ", '')";
        };
        return value + " as fact_" + fact.column();
    }
}
