package nl.raakpunt.directory.card;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.raakpunt.directory.availability.StandInChain.Step;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.topic.Responsibility;
import nl.raakpunt.directory.topic.Topic;
import org.jspecify.annotations.Nullable;

/** Decides who is asked first; pure. */
record CandidateOrder(CardBook book) {

    private static final Comparator<Responsibility> ORDER = Comparator.comparing(Responsibility::role)
            .thenComparing(Responsibility::area, Comparator.nullsLast(Comparator.naturalOrder()));

    /** The responsibilities that count for a question about this topic in this area. */
    static List<Responsibility> inArea(List<Responsibility> all, Topic topic, @Nullable String area) {
        boolean everywhere = area == null || !topic.territorial();
        return all.stream()
                .filter(part -> everywhere || part.area() == null || part.area().equals(area))
                .toList();
    }

    List<Candidate> of(List<Responsibility> responsibilities, @Nullable PersonId teamLead) {
        List<Candidate> candidates = new ArrayList<>();
        Set<PersonId> placed = new HashSet<>();
        responsibilities.stream()
                .filter(part -> book.isActive(part.person()))
                .sorted(ORDER.thenComparing(part -> book.name(part.person())))
                .filter(part -> placed.add(part.person()))
                .forEach(part -> {
                    add(candidates, Candidate.Role.valueOf(part.role().name()), part.area(), null, part.person());
                    book.standInOf(part.person(), part.topic())
                            // The lead of the topic's team comes last, after everybody who knows about it.
                            .filter(found -> found.step() != Step.TEAM_LEAD)
                            .ifPresent(found -> add(
                                    candidates, Candidate.Role.STAND_IN, part.area(), part.person(), found.person()));
                });
        if (teamLead != null && book.isActive(teamLead) && placed.add(teamLead)) {
            add(candidates, Candidate.Role.TEAM_LEAD, null, null, teamLead);
        }
        return candidates;
    }

    /** Whom a rule names, each with their stand-in, and last the lead of the team it names. */
    List<Candidate> ruled(List<PersonId> named, String topic, @Nullable PersonId teamLead) {
        List<Candidate> candidates = new ArrayList<>();
        Set<PersonId> placed = new HashSet<>();
        named.stream().filter(book::isActive).filter(placed::add).forEach(person -> {
            add(candidates, Candidate.Role.RULE, null, null, person);
            book.standInOf(person, topic)
                    .filter(found -> found.step() != Step.TEAM_LEAD)
                    .ifPresent(found -> add(candidates, Candidate.Role.STAND_IN, null, person, found.person()));
        });
        if (teamLead != null && book.isActive(teamLead) && placed.add(teamLead)) {
            add(candidates, Candidate.Role.TEAM_LEAD, null, null, teamLead);
        }
        return candidates;
    }

    private void add(
            List<Candidate> candidates,
            Candidate.Role role,
            @Nullable String area,
            @Nullable PersonId standInFor,
            PersonId person) {
        book.card(person)
                .map(card -> new Candidate(role, area, standInFor == null ? null : standInFor.value(), card))
                .ifPresent(candidates::add);
    }
}
