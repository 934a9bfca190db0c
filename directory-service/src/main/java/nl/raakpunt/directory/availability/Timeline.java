package nl.raakpunt.directory.availability;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.raakpunt.directory.availability.Claim.Kind;
import nl.raakpunt.directory.availability.Reachability.Reason;
import nl.raakpunt.directory.availability.Reachability.Source;
import nl.raakpunt.directory.availability.Reachability.State;
import org.jspecify.annotations.Nullable;

/**
 * What holds for one person at any moment, if nothing new is told. Weighed in this order: not known to the staff directory, own
 * statement, absence, working hours, live state, appointment.
 */
final class Timeline {

    /** Nobody's agenda has more changes ahead before they are back. */
    private static final int MOST_STEPS = 2_000;

    private static final List<Kind> BUSY = List.of(Kind.IN_CALL, Kind.DO_NOT_DISTURB, Kind.BUSY);
    private static final List<Kind> ONLINE = List.of(Kind.AVAILABLE, Kind.BUSY, Kind.IN_CALL);
    /** A telephone knows best whether somebody is talking. */
    private static final Comparator<Period> TELEPHONE_FIRST = Comparator.comparing(
                    (Period period) -> period.source() != Source.TELEPHONE)
            .thenComparing(Period::observedAt, Comparator.nullsFirst(Comparator.<Instant>reverseOrder()));

    private final PersonFacts facts;
    private final List<Period> periods;
    private final WorkHours work;

    /** Moments at which something begins, ends or grows stale; true when it begins or ends. */
    private final NavigableMap<Instant, Boolean> edges = new TreeMap<>();

    Timeline(PersonFacts facts, ReachabilityRules rules) {
        this.facts = facts;
        this.periods = periods(facts, rules);
        this.work = new WorkHours(
                facts,
                periods.stream().filter(period -> period.kind() == Kind.WORKING).toList(),
                rules);
        periods.forEach(this::addEdges);
        OwnStatus status = facts.own().status();
        if (status != null) {
            edge(status.from(), true);
            edge(status.end(), status.until() != null);
        }
    }

    /** What was told, ended and stale things included. */
    List<Period> periods() {
        return periods;
    }

    /** What holds. */
    Verdict at(Instant at) {
        Instant next = Optional.ofNullable(edges.higherKey(at)).orElse(Instant.MAX);
        if (!facts.active()) {
            return Verdict.of(State.UNKNOWN, Reason.INACTIVE, Source.STAFF_DIRECTORY, facts.readAt(), Instant.MAX);
        }
        if (facts.missingSince() != null) {
            return Verdict.of(
                    State.UNKNOWN, Reason.NOT_IN_DIRECTORY, Source.STAFF_DIRECTORY, facts.missingSince(), Instant.MAX);
        }
        return ownStatement(at, next).or(() -> absence(at, next)).orElseGet(() -> atWork(at, next));
    }

    /** The stretches of own working time in a period, in order; empty when it is not known, or only assumed, when the person works. */
    Optional<List<WorkedSpan>> hours(Instant from, Instant until) {
        List<WorkedSpan> hours = new ArrayList<>();
        Instant at = from;
        for (int steps = 0; steps < MOST_STEPS && at.isBefore(until); steps++) {
            Work now = work.at(at);
            if (now.works() == null || now.assumed()) {
                return Optional.empty();
            }
            Instant end = now.until().isBefore(until) ? now.until() : until;
            if (now.yes()) {
                hours.add(new WorkedSpan(at, end));
            }
            at = end;
        }
        return Optional.of(List.copyOf(hours));
    }

    /** First moment at which the state is another one; empty when that is not known or never. */
    Optional<Instant> endOf(Instant at, Verdict now) {
        return walk(at, now, verdict -> verdict.state() != now.state());
    }

    /** First moment from which the person can be reached; empty when that is not known. */
    Optional<Instant> backAfter(Instant at, Verdict now) {
        return walk(at, now, Verdict::isBack);
    }

    /** When a state changes only because what was told grows stale, nobody knows when it really does. */
    private Optional<Instant> walk(Instant start, Verdict first, Predicate<Verdict> found) {
        Verdict verdict = first;
        for (int steps = 0; steps < MOST_STEPS && verdict.until().isBefore(Instant.MAX); steps++) {
            Instant moment = verdict.until();
            Verdict next = at(moment);
            boolean staleOnly = Boolean.FALSE.equals(edges.get(moment)) && next.state() != verdict.state();
            boolean nothingAhead = next.reason() == Reason.NO_WORKING_PATTERN && edges.higherKey(moment) == null;
            if (staleOnly || (nothingAhead && !found.test(next))) {
                return Optional.empty();
            }
            if (found.test(next)) {
                return Optional.of(moment).filter(start::isBefore);
            }
            verdict = next;
        }
        return Optional.empty();
    }

    private Optional<Verdict> ownStatement(Instant at, Instant next) {
        return Optional.ofNullable(facts.own().status())
                .filter(status -> status.holdsAt(at))
                .flatMap(status -> {
                    State state = switch (status.says()) {
                        case REACHABLE -> State.REACHABLE;
                        case BUSY -> State.BUSY;
                        case BACK_LATER -> State.BACK;
                        case NOTHING -> null;
                    };
                    return Optional.ofNullable(state)
                            .map(said -> new Verdict(
                                    said,
                                    Reason.OWN_STATEMENT,
                                    status.source(),
                                    status.from(),
                                    status.mayInterrupt(),
                                    false,
                                    null,
                                    next));
                });
    }

    private Optional<Verdict> absence(Instant at, Instant next) {
        List<Period> absences =
                covering(at, period -> period.kind() == Kind.ABSENT).toList();
        boolean online = live(at).anyMatch(period -> ONLINE.contains(period.kind()));
        Reason reason = online ? Reason.ABSENT_BUT_ONLINE : Reason.ABSENT;
        return absences.stream()
                .filter(period -> period.holdsAt(at))
                .min(Period.LAST_TO_END)
                .map(period -> Verdict.because(period, State.AWAY, reason, false, next))
                .or(() -> absences.stream()
                        .findFirst()
                        .map(period ->
                                Verdict.because(period, State.UNKNOWN, Reason.ABSENCE_NOT_CONFIRMED, false, next)));
    }

    private Verdict atWork(Instant at, Instant nextEdge) {
        Work now = work.at(at);
        Instant next = now.until().isBefore(nextEdge) ? now.until() : nextEdge;
        if (now.no()) {
            return Verdict.by(now, State.BACK, next);
        }
        return live(at).filter(period -> BUSY.contains(period.kind()))
                .min(TELEPHONE_FIRST)
                .map(period ->
                        Verdict.because(period, State.BUSY, reason(period.kind()), period.kind() == Kind.BUSY, next))
                .or(() -> live(at).filter(period -> period.kind() == Kind.AVAILABLE)
                        .min(TELEPHONE_FIRST)
                        .map(period -> Verdict.because(period, State.REACHABLE, Reason.ONLINE, false, next)))
                .or(() -> covering(at, period -> period.kind() == Kind.OCCUPIED && period.holdsAt(at))
                        .min(Period.LAST_TO_END)
                        .map(period -> Verdict.because(period, State.BUSY, Reason.APPOINTMENT, true, next)))
                .orElseGet(() -> Verdict.by(now, now.yes() && !now.assumed() ? State.REACHABLE : State.UNKNOWN, next));
    }

    private static Reason reason(Kind busy) {
        return switch (busy) {
            case IN_CALL -> Reason.IN_CALL;
            case DO_NOT_DISTURB -> Reason.DO_NOT_DISTURB;
            default -> Reason.BUSY_ONLINE;
        };
    }

    /** Whether the person is seen away from the screen or signed out, and nothing else. */
    boolean isOffScreen(Instant at) {
        List<Period> seen = live(at).toList();
        return !seen.isEmpty()
                && seen.stream()
                        .allMatch(period -> period.kind() == Kind.OFFLINE || period.kind() == Kind.AWAY_FROM_SCREEN);
    }

    private Stream<Period> live(Instant at) {
        return covering(at, period -> period.isLive() && period.isFresh(at));
    }

    private Stream<Period> covering(Instant at, Predicate<Period> chosen) {
        return periods.stream().filter(period -> period.covers(at)).filter(chosen);
    }

    private void addEdges(Period period) {
        edge(period.from(), true);
        edge(period.until(), true);
        edge(period.freshUntil(), false);
    }

    private void edge(@Nullable Instant moment, boolean dated) {
        if (moment != null) {
            edges.merge(moment, dated, Boolean::logicalOr);
        }
    }

    private static List<Period> periods(PersonFacts facts, ReachabilityRules rules) {
        List<Period> all = new ArrayList<>();
        facts.schedule().absences().forEach(absence -> all.add(ofDirectory(absence, facts, rules)));
        facts.own().absences().forEach(absence -> all.add(own(absence)));
        facts.claims().forEach(claim -> all.add(Period.of(claim, rules.freshness())));
        return List.copyOf(all);
    }

    private static Period ofDirectory(Absence absence, PersonFacts facts, ReachabilityRules rules) {
        return new Period(
                Source.STAFF_DIRECTORY,
                Kind.ABSENT,
                absence.first().atStartOfDay(rules.zone()).toInstant(),
                absence.last().plusDays(1).atStartOfDay(rules.zone()).toInstant(),
                facts.readAt(),
                null);
    }

    private static Period own(OwnAbsence absence) {
        Source source = absence.byTeamLead() ? Source.TEAM_LEAD_ENTRY : Source.OWN_ENTRY;
        return new Period(source, Kind.ABSENT, absence.from(), absence.until(), absence.enteredAt(), null);
    }
}
