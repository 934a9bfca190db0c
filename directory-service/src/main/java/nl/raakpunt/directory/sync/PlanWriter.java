package nl.raakpunt.directory.sync;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.raakpunt.directory.person.PeopleChanged;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.sync.Leases.Lease;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Carries out what a run staged, and tells who is concerned; to be called in the transaction of the run. */
@Component
class PlanWriter {

    private final WriterLock writers;
    private final Leases leases;
    private final StagingTables staging;
    private final StaffTables people;
    private final TeamTables teams;
    private final Claims claims;
    private final Derivation derivation;
    private final StaffDirectories directories;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PlanWriter(
            WriterLock writers,
            Leases leases,
            StagingTables staging,
            StaffTables people,
            TeamTables teams,
            Claims claims,
            Derivation derivation,
            StaffDirectories directories,
            ApplicationEventPublisher events,
            Clock clock) {
        this.writers = writers;
        this.leases = leases;
        this.staging = staging;
        this.people = people;
        this.teams = teams;
        this.claims = claims;
        this.derivation = derivation;
        this.directories = directories;
        this.events = events;
        this.clock = clock;
    }

    /** @param displaced whether people have to be decided about anew, because there are other sources than before */
    void write(String source, Lease lease, TeamPlan teamPlan, boolean displaced) {
        writers.take();
        leases.fence(lease);
        Instant at = clock.instant();
        staging.count();
        people.rememberNames();
        claims.rememberNames(source);
        // Teams first: new people are written with theirs.
        teams.save(source, teamPlan);
        claims.keepOfOthers(source, directories.order());
        people.save(source, at);
        people.saveAbsent(at);
        claims.save(source);
        teams.imply(source);
        derivation.derive(directories.precedence(), displaced);
        derivation.forEachConcerned(this::publish);
    }

    private void publish(Collection<UUID> ids) {
        Set<PersonId> changed = ids.stream().map(PersonId::new).collect(Collectors.toSet());
        events.publishEvent(new PeopleChanged(changed));
    }
}
