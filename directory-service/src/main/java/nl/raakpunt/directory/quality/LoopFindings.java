package nl.raakpunt.directory.quality;

import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.raakpunt.directory.person.Person;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.person.PersonRepository;
import nl.raakpunt.directory.quality.Finding.Related;
import nl.raakpunt.directory.quality.Finding.Relation;
import nl.raakpunt.directory.quality.Finding.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds people who are, by some steps, their own manager or their own stand-in. */
@Repository
class LoopFindings implements FindingSource {

    // Only who has a link in and a link out can be in a loop; that leaves out everyone who manages nobody.
    private static final String MANAGERS = """
            select p.id, p.manager as other from person p join person m on m.id = p.manager and m.active and m.manager is not null
            where p.active and exists (select from person r where r.manager = p.id and r.active)
            """;
    private static final String STAND_INS = """
            select distinct d.person as id, d.stand_in as other
            from named_stand_in d join person p on p.id = d.person and p.active join person s on s.id = d.stand_in and s.active
            where (d.last_day is null or d.last_day >= :today)
              and exists (select from named_stand_in b where b.stand_in = d.person)
              and exists (select from named_stand_in b where b.person = d.stand_in)
            """;

    private final JdbcClient jdbc;
    private final PersonRepository people;

    LoopFindings(JdbcClient jdbc, PersonRepository people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    @Override
    public Map<Kind, Long> counts(LocalDate today) {
        return Map.of(
                Kind.MANAGER_LOOP, (long) loops(Kind.MANAGER_LOOP, today).size(),
                Kind.STAND_IN_LOOP, (long) loops(Kind.STAND_IN_LOOP, today).size());
    }

    @Override
    public List<Finding> page(Kind kind, LocalDate today, String after, int limit) {
        List<List<PersonId>> shown = loops(kind, today).stream()
                .filter(loop -> loop.getFirst().toString().compareTo(after) > 0)
                .limit(limit)
                .toList();
        Map<PersonId, Person> known =
                people
                        .findByIds(shown.stream()
                                .flatMap(loop -> loop.stream().limit(Finding.SHOWN))
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Person::id, Function.identity()));
        return shown.stream().map(loop -> finding(kind, loop, known)).toList();
    }

    private List<List<PersonId>> loops(Kind kind, LocalDate today) {
        Loops loops = new Loops();
        jdbc.sql(kind == Kind.MANAGER_LOOP ? MANAGERS : STAND_INS)
                .param("today", today)
                .query((ResultSet row) -> loops.link(
                        new PersonId(row.getObject("id", UUID.class)),
                        new PersonId(row.getObject("other", UUID.class))));
        return loops.find();
    }

    private static Finding finding(Kind kind, List<PersonId> loop, Map<PersonId, Person> known) {
        List<Related> members = loop.stream()
                .limit(Finding.SHOWN)
                .map(id -> new Related(Relation.IN_LOOP, id.toString(), name(id, known)))
                .toList();
        String first = loop.getFirst().toString();
        return new Finding(
                first,
                kind,
                new Subject(Subject.Type.PERSON, first, name(loop.getFirst(), known)),
                null,
                members,
                loop.size(),
                List.of(),
                Fixer.of(Fixer.Role.HR, kind == Kind.MANAGER_LOOP ? "manager" : "stand-ins"));
    }

    private static String name(PersonId id, Map<PersonId, Person> known) {
        Person person = known.get(id);
        return person == null ? id.toString() : person.name().display();
    }
}
