package nl.raakpunt.directory.selfservice;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.raakpunt.directory.availability.PersonFacts;
import nl.raakpunt.directory.availability.Reachability.Reason;
import nl.raakpunt.directory.availability.ReachabilityRules;
import nl.raakpunt.directory.availability.Schedule;
import nl.raakpunt.directory.person.Person;
import nl.raakpunt.directory.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Whether an absence asks for a stand-in, and who of the team could be one; pure.
 *
 * @param facts what is known of the person and of everybody in their teams
 */
record StandInAdvice(Map<PersonId, PersonFacts> facts, ReachabilityRules rules) {

    private static final int MOST_PROPOSALS = 5;
    /** An absence without end is looked at for this long, and a long one no longer. */
    private static final int DAYS_WITHOUT_END = 14;

    private static final int MOST_DAYS = 60;

    /** Advice for an absence of this person. */
    Advice of(Person person, Instant from, @Nullable Instant until, List<Person> team) {
        List<LocalDate> workingDays =
                days(from, until).filter(day -> works(person.id(), day)).toList();
        boolean advised = workingDays.stream().anyMatch(day -> !isCovered(person.id(), day));
        if (!advised) {
            return new Advice(false, List.of());
        }
        List<Proposal> proposals = team.stream()
                .filter(colleague -> !colleague.id().equals(person.id()) && colleague.active())
                .map(colleague -> proposal(colleague, workingDays))
                .filter(proposal -> proposal.days() > 0)
                .sorted(Comparator.comparingInt(Proposal::days).reversed().thenComparing(Proposal::displayName))
                .limit(MOST_PROPOSALS)
                .toList();
        return new Advice(true, proposals);
    }

    private Stream<LocalDate> days(Instant from, @Nullable Instant until) {
        LocalDate first = LocalDate.ofInstant(from, rules.zone());
        LocalDate end = until == null
                ? first.plusDays(DAYS_WITHOUT_END)
                : LocalDate.ofInstant(until.minusNanos(1), rules.zone()).plusDays(1);
        return first.datesUntil(end).limit(MOST_DAYS);
    }

    /** Of somebody whose hours are not known, every weekday. */
    private boolean works(PersonId person, LocalDate day) {
        PersonFacts hours = known(person).hoursOnly();
        Instant noon = day.atTime(12, 0).atZone(rules.zone()).toInstant();
        boolean unknown = rules.of(hours, noon).reason() == Reason.NO_WORKING_PATTERN;
        boolean weekday = day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
        return unknown ? weekday : rules.isReachableOn(hours, day);
    }

    private boolean isCovered(PersonId person, LocalDate day) {
        return known(person).standIns().stream().anyMatch(standIn -> standIn.topic() == null && standIn.holdsOn(day));
    }

    private Proposal proposal(Person colleague, List<LocalDate> days) {
        PersonFacts known = known(colleague.id());
        int reachable = (int)
                days.stream().filter(day -> rules.isReachableOn(known, day)).count();
        return new Proposal(colleague.id().value(), colleague.name().display(), reachable, days.size());
    }

    private PersonFacts known(PersonId id) {
        return facts.getOrDefault(id, PersonFacts.of(true, Schedule.UNKNOWN, null));
    }

    /**
     * What is advised.
     *
     * @param advised true when on a day the person would work nobody is named to stand in
     */
    record Advice(boolean advised, List<Proposal> proposals) {}

    /**
     * Somebody of the team who could stand in.
     *
     * @param days   on how many of the days they can be reached
     * @param ofDays how many days there are
     */
    @Schema(name = "StandInProposal")
    record Proposal(UUID id, String displayName, int days, int ofDays) {}
}
