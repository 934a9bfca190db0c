package nl.raakpunt.directory.availability;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import nl.raakpunt.directory.availability.Reachability.Channel;
import nl.raakpunt.directory.availability.Reachability.Reason;
import nl.raakpunt.directory.availability.Reachability.Source;
import nl.raakpunt.directory.availability.Reachability.State;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether somebody can be reached at a moment; a pure function of what is known.
 *
 * @param zone       in which days and working hours are meant
 * @param usualHours working hours assumed of people whose own are not known; {@code null} assumes nothing
 */
public record ReachabilityRules(
        ZoneId zone,
        Holidays holidays,
        Freshness freshness,
        @Nullable WorkingPattern usualHours) {

    /** With the usual freshness and nothing assumed. */
    public ReachabilityRules(ZoneId zone, Holidays holidays) {
        this(zone, holidays, Freshness.USUAL, null);
    }

    /**
     * Somebody's reachability by what the staff directory alone says.
     *
     * @param observedAt when the staff directory was last read completely
     */
    public Reachability of(boolean active, Schedule schedule, Instant at, @Nullable Instant observedAt) {
        return of(PersonFacts.of(active, schedule, observedAt), at);
    }

    /** Somebody's reachability by everything that is known. */
    public Reachability of(PersonFacts facts, Instant at) {
        return shown(facts, new Timeline(facts, this), at);
    }

    /** The state alone, for those of whom nothing more is shown: until when it holds takes longest to find out. */
    public State stateOf(PersonFacts facts, Instant at) {
        return new Timeline(facts, this).at(at).state();
    }

    /** The same, with what was said otherwise and why that did not count. */
    public Explained explain(PersonFacts facts, Instant at) {
        Timeline timeline = new Timeline(facts, this);
        return new Explained(shown(facts, timeline, at), PassedOver.by(timeline, at));
    }

    /** Whether this is working time of the person, absences left aside; false when that is not known. */
    public boolean isWorkingTime(PersonFacts facts, Instant at) {
        return new Timeline(facts.hoursOnly(), this).at(at).state() == State.REACHABLE;
    }

    /** When the person works in a period, absences left aside; empty when that is not known of all of it. */
    public Optional<List<WorkedSpan>> hours(PersonFacts facts, Instant from, Instant until) {
        return new Timeline(facts.hoursOnly(), this).hours(from, until);
    }

    /** Whether somebody can be reached at some time of a day, as far as is known now. */
    public boolean isReachableOn(PersonFacts facts, LocalDate day) {
        Instant morning = day.atStartOfDay(zone).toInstant();
        Reachability then = of(facts, morning);
        return then.state() == State.REACHABLE
                || (then.backAt() != null
                        && LocalDate.ofInstant(then.backAt(), zone).equals(day));
    }

    private Reachability shown(PersonFacts facts, Timeline timeline, Instant at) {
        Verdict verdict = timeline.at(at);
        Optional<OwnStatus> status = Optional.ofNullable(facts.own().status()).filter(said -> said.holdsAt(at));
        boolean known = verdict.reason() != Reason.INACTIVE && verdict.reason() != Reason.NOT_IN_DIRECTORY;
        return new Reachability(
                verdict.state(),
                until(verdict, timeline, at),
                backAt(verdict, timeline, at, status),
                verdict.reason(),
                verdict.source(),
                shownAge(verdict, facts, at),
                verdict.mayInterrupt(),
                channels(verdict, timeline, at, status),
                known ? status.map(OwnStatus::line).orElse(null) : null,
                verdict.assumed(),
                known ? facts.missing() : List.of(),
                holdsUntil(verdict, at));
    }

    /** Why somebody is not at work changes at midnight too: not a working day, before the working day. */
    private @Nullable Instant holdsUntil(Verdict verdict, Instant at) {
        Instant midnight =
                LocalDate.ofInstant(at, zone).plusDays(1).atStartOfDay(zone).toInstant();
        if (verdict.state() == State.BACK && midnight.isBefore(verdict.until())) {
            return midnight;
        }
        return verdict.until().equals(Instant.MAX) ? null : verdict.until();
    }

    private static @Nullable Instant until(Verdict verdict, Timeline timeline, Instant at) {
        return switch (verdict.state()) {
            case REACHABLE, BUSY, AWAY -> timeline.endOf(at, verdict).orElse(null);
            case BACK, UNKNOWN -> null;
        };
    }

    private static @Nullable Instant backAt(
            Verdict verdict, Timeline timeline, Instant at, Optional<OwnStatus> status) {
        return switch (verdict.state()) {
            case BUSY, AWAY -> timeline.backAfter(at, verdict).orElse(null);
            case BACK ->
                timeline.backAfter(at, verdict)
                        // Without working hours there is only the person's word for it.
                        .or(() -> status.map(OwnStatus::end)
                                .filter(end -> verdict.reason() == Reason.OWN_STATEMENT
                                        && timeline.at(end).reason() == Reason.NO_WORKING_PATTERN))
                        .orElse(null);
            case REACHABLE, UNKNOWN -> null;
        };
    }

    /** When an absence without end was entered would tell since when somebody is away. */
    private static @Nullable Instant shownAge(Verdict verdict, PersonFacts facts, Instant at) {
        Period because = verdict.because();
        boolean hidden = because != null
                && because.kind() == Claim.Kind.ABSENT
                && because.freshUntil() == null
                && Period.startHidden(because.from(), because.until(), at);
        if (hidden) {
            return null;
        }
        return verdict.source() == Source.NONE || verdict.source() == Source.HOLIDAY_CALENDAR
                ? facts.readAt()
                : verdict.observedAt();
    }

    private static List<Channel> channels(Verdict verdict, Timeline timeline, Instant at, Optional<OwnStatus> status) {
        boolean byChoice = verdict.state() == State.REACHABLE || verdict.state() == State.BUSY;
        Optional<Channel> only = status.filter(said -> byChoice).map(OwnStatus::only);
        return only.map(List::of).orElseGet(() -> switch (verdict.state()) {
            case REACHABLE ->
                timeline.isOffScreen(at)
                        ? List.of(Channel.PHONE, Channel.MAIL)
                        : List.of(Channel.PHONE, Channel.CHAT, Channel.MAIL);
            case BUSY -> busy(verdict);
            case BACK -> List.of(Channel.MAIL, Channel.CHAT);
            case AWAY -> List.of();
            case UNKNOWN -> unknown(verdict);
        });
    }

    private static List<Channel> busy(Verdict verdict) {
        return verdict.reason() == Reason.DO_NOT_DISTURB ? List.of(Channel.MAIL) : List.of(Channel.CHAT, Channel.MAIL);
    }

    private static List<Channel> unknown(Verdict verdict) {
        return verdict.reason() == Reason.INACTIVE ? List.of() : List.of(Channel.PHONE, Channel.CHAT, Channel.MAIL);
    }
}
