package nl.raakpunt.directory.presence.graph;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.raakpunt.directory.availability.Claim;
import nl.raakpunt.directory.availability.ClaimSource;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.presence.AbsenceStore;
import nl.raakpunt.directory.presence.AbsenceStore.Origin;
import nl.raakpunt.directory.presence.Deadline;
import nl.raakpunt.directory.presence.PublicWords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Everything Microsoft 365 says of people: live where it answers in time, and dated absences also when it does not. */
class GraphSource implements ClaimSource {

    private static final Logger log = LoggerFactory.getLogger(GraphSource.class);

    private final List<GraphPart> parts;
    private final AbsenceStore absences;
    private final Duration patience;

    GraphSource(List<GraphPart> parts, AbsenceStore absences, Duration patience) {
        this.parts = List.copyOf(parts);
        this.absences = absences;
        this.patience = patience;
    }

    @Override
    public Told about(Collection<PersonId> people, Instant now) {
        Deadline deadline = Deadline.in(patience);
        Set<PersonId> asked = new LinkedHashSet<>(people);
        List<GraphPart.Answer> underWay =
                parts.stream().map(part -> part.start(asked, now)).toList();
        List<Told> answers = new ArrayList<>(
                underWay.stream().map(answer -> answer.by(deadline)).toList());
        answers.add(stored(asked, now));
        return together(answers);
    }

    private Told stored(Set<PersonId> people, Instant now) {
        try {
            return new Told(
                    absences.claims(people, Set.of(Origin.AUTOMATIC_REPLY, Origin.OUTLOOK_CALENDAR), now), null);
        } catch (DataAccessException unreadable) {
            log.warn("Absences of Microsoft 365 cannot be read: {}", unreadable.getMessage());
            return new Told(List.of(), PublicWords.text("missing.graph-replies"));
        }
    }

    private static Told together(List<Told> answers) {
        List<Claim> claims =
                answers.stream().flatMap(told -> told.claims().stream()).toList();
        String missing = answers.stream()
                .flatMap(told -> Stream.ofNullable(told.missing()))
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(" "));
        return new Told(claims, missing.isEmpty() ? null : missing);
    }
}
