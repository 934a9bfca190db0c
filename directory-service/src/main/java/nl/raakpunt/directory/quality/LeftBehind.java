package nl.raakpunt.directory.quality;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.raakpunt.directory.quality.Finding.Related;
import nl.raakpunt.directory.quality.Finding.Subject;
import nl.raakpunt.directory.sync.ReadSources;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds people of staff directories that nobody reads any more, until they have left, with what still counts on them. */
@Repository
class LeftBehind implements FindingSource {

    private static final String PEOPLE = """
            from person p where p.left_at is null
                and p.source in (select s.source from sync_state s where s.source <> all(:read))
            """;

    /** A source is taken away, and put back, in the configuration. */
    private static final Fixer FIXER = new Fixer(Fixer.Role.IT, null, null);

    private final JdbcClient jdbc;
    private final ReadSources sources;
    private final Duties duties;

    LeftBehind(JdbcClient jdbc, ReadSources sources, Duties duties) {
        this.jdbc = jdbc;
        this.sources = sources;
        this.duties = duties;
    }

    @Override
    public Map<Kind, Long> counts(LocalDate today) {
        return Map.of(
                Kind.SOURCE_REMOVED,
                jdbc.sql("select count(*) " + PEOPLE)
                        .param("read", read())
                        .query(Long.class)
                        .single());
    }

    @Override
    public List<Finding> page(Kind kind, LocalDate today, String after, int limit) {
        List<Subject> people = jdbc.sql(
                        "select p.id, p.display_name " + PEOPLE + " and p.id > :after order by p.id limit :limit")
                .param("read", read())
                .param("after", after.isEmpty() ? new UUID(0, 0) : UUID.fromString(after))
                .param("limit", limit)
                .query((row, number) ->
                        new Subject(Subject.Type.PERSON, row.getString("id"), row.getString("display_name")))
                .list();
        Map<UUID, List<Related>> still =
                duties.of(people.stream().map(LeftBehind::id).toList(), today);
        return people.stream()
                .map(person -> Finding.of(kind, person, still.getOrDefault(id(person), List.of()), FIXER))
                .toList();
    }

    private String[] read() {
        return sources.names().toArray(String[]::new);
    }

    private static UUID id(Subject person) {
        return UUID.fromString(person.id());
    }
}
