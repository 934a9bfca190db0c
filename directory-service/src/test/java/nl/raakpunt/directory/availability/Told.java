package nl.raakpunt.directory.availability;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.raakpunt.directory.availability.Claim.Kind;
import nl.raakpunt.directory.availability.Claim.Source;
import nl.raakpunt.directory.availability.OwnEntries.OwnPattern;
import nl.raakpunt.directory.person.PersonId;
import org.jspecify.annotations.Nullable;

/** Puts together what is known of one person, in local times such as {@code 2026-11-24T10:00}. */
final class Told {

    static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    static final PersonId PERSON = new PersonId(new UUID(0, 1));

    private final List<Claim> claims = new ArrayList<>();
    private final List<OwnAbsence> absences = new ArrayList<>();
    private @Nullable WorkingPattern pattern;
    private @Nullable OwnPattern ownPattern;
    private @Nullable OwnStatus status;
    private String absentDays = "";

    /** A working pattern in the staff directory. */
    Told works(String hours) {
        pattern = WorkingPattern.parse(hours);
        return this;
    }

    Told worksByOwnEntry(String hours, String enteredAt) {
        ownPattern = new OwnPattern(WorkingPattern.parse(hours), at(enteredAt), false);
        return this;
    }

    /** Absences in the staff directory. */
    Told absentOn(String days) {
        absentDays = days;
        return this;
    }

    Told absent(String from, @Nullable String until) {
        absences.add(new OwnAbsence(
                new UUID(1, absences.size()), at(from), until == null ? null : at(until), at(from), false));
        return this;
    }

    Told says(OwnStatus.Says says, String from, @Nullable String until) {
        status = OwnStatus.of(says, at(from), until == null ? null : at(until));
        return this;
    }

    Told says(OwnStatus said) {
        status = said;
        return this;
    }

    /** Something told from the moment it was observed, without end. */
    Told seen(Source source, Kind kind, String observedAt) {
        return claim(source, kind, observedAt, null, observedAt);
    }

    Told claim(Source source, Kind kind, String from, @Nullable String until, String observedAt) {
        return claim(new Claim(PERSON, source, kind, at(from), until == null ? null : at(until), at(observedAt)));
    }

    Told claim(Claim claim) {
        claims.add(claim);
        return this;
    }

    PersonFacts facts() {
        Schedule schedule = new Schedule(pattern, Absence.parseAll(absentDays), List.of());
        OwnEntries own = new OwnEntries(status, absences, ownPattern, List.of());
        return new PersonFacts(true, null, schedule, at("2026-11-23T06:00"), own, claims, List.of());
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }
}
