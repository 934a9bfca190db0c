package nl.raakpunt.directory.presence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.raakpunt.directory.availability.Claim;
import nl.raakpunt.directory.availability.ReachabilityChanged;
import nl.raakpunt.directory.person.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the dated absences each source said last, so that they hold through a restart and an outage; only from and until,
 * never why, and nothing of before.
 */
@Repository
public class AbsenceStore {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    AbsenceStore(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Which source said so. */
    public enum Origin {
        /** Automatic replies of Outlook. */
        AUTOMATIC_REPLY,
        /** Out of office in an Outlook calendar. */
        OUTLOOK_CALENDAR,
        /** An iCalendar feed. */
        FEED
    }

    /**
     * Not there in this period.
     *
     * @param until {@code null} when the source does not know
     */
    public record Period(Instant from, @Nullable Instant until) {}

    /** What these sources said of these people, as claims; in one query. */
    public List<Claim> claims(Collection<PersonId> people, Set<Origin> origins, Instant now) {
        return jdbc.sql("""
                        select * from presence_absence
                        where person = any(cast(:people as uuid[])) and origin = any(:origins)
                            and (ends_at is null or ends_at > :now)
                        """)
                .param("people", array(people))
                .param("origins", origins.stream().map(Origin::name).toArray(String[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(AbsenceStore::claim)
                .list();
    }

    /**
     * Replaces what a source said of these people, and tells whose absence is another one now. An absence without end keeps
     * the moment at which it was first seen.
     */
    @Transactional
    public void replace(Origin origin, Map<PersonId, List<Period>> said, Instant now) {
        Map<PersonId, Set<Period>> before = stored(origin, said.keySet());
        Set<PersonId> changed = new HashSet<>();
        said.forEach((person, periods) -> {
            Set<Period> known = before.getOrDefault(person, Set.of());
            List<Period> next = periods.stream()
                    .distinct()
                    .map(period -> firstSeen(period, known))
                    .toList();
            if (!known.equals(Set.copyOf(next))) {
                changed.add(person);
            }
            write(origin, person, next, known, now);
        });
        if (!changed.isEmpty()) {
            events.publishEvent(new ReachabilityChanged(changed));
        }
    }

    private static Period firstSeen(Period period, Set<Period> known) {
        return period.until() != null
                ? period
                : known.stream()
                        .filter(other -> other.until() == null)
                        .findFirst()
                        .orElse(period);
    }

    private void write(Origin origin, PersonId person, List<Period> next, Set<Period> known, Instant now) {
        if (!known.isEmpty()) {
            jdbc.sql("delete from presence_absence where person = :person and origin = :origin")
                    .param("person", person.value())
                    .param("origin", origin.name())
                    .update();
        }
        for (Period period : next) {
            jdbc.sql("""
                            insert into presence_absence (person, origin, starts_at, ends_at, observed_at)
                            values (:person, :origin, :from, :until, :now)
                            on conflict (person, origin, starts_at) do update
                                set ends_at = case when excluded.ends_at is null or presence_absence.ends_at is null
                                    then null else greatest(excluded.ends_at, presence_absence.ends_at) end
                            """)
                    .param("person", person.value())
                    .param("origin", origin.name())
                    .param("from", period.from().atOffset(ZoneOffset.UTC))
                    .param(
                            "until",
                            period.until() == null ? null : period.until().atOffset(ZoneOffset.UTC))
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    private Map<PersonId, Set<Period>> stored(Origin origin, Collection<PersonId> people) {
        return jdbc
                .sql("""
                        select * from presence_absence where person = any(cast(:people as uuid[])) and origin = :origin
                        """)
                .param("people", array(people))
                .param("origin", origin.name())
                .query(AbsenceStore::claim)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Claim::person,
                        Collectors.mapping(claim -> new Period(claim.from(), claim.until()), Collectors.toSet())));
    }

    private static Claim claim(ResultSet row, int number) throws SQLException {
        return new Claim(
                new PersonId(row.getObject("person", UUID.class)),
                Claim.Source.OUT_OF_OFFICE,
                Claim.Kind.ABSENT,
                Objects.requireNonNull(instant(row, "starts_at")),
                instant(row, "ends_at"),
                Objects.requireNonNull(instant(row, "observed_at")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static String[] array(Collection<PersonId> people) {
        return people.stream().map(PersonId::toString).toArray(String[]::new);
    }
}
