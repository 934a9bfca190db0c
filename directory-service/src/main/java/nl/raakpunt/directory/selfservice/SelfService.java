package nl.raakpunt.directory.selfservice;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.raakpunt.directory.availability.OwnAbsence;
import nl.raakpunt.directory.availability.OwnEntries;
import nl.raakpunt.directory.availability.OwnEntries.OwnPattern;
import nl.raakpunt.directory.availability.OwnStatus;
import nl.raakpunt.directory.availability.ReachabilityChanged;
import nl.raakpunt.directory.availability.StandIn;
import nl.raakpunt.directory.availability.WorkingPattern;
import nl.raakpunt.directory.availability.store.OwnEntriesRepository;
import nl.raakpunt.directory.availability.store.OwnEntriesWriter;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.selfservice.Acting.Actor;
import nl.raakpunt.directory.selfservice.ChangeLog.Action;
import nl.raakpunt.directory.selfservice.ChangeLog.Kind;
import nl.raakpunt.directory.topic.TopicWish;
import nl.raakpunt.directory.topic.TopicWishRepository;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stores what people enter, with the record of it and the event that tells others, all or nothing; the same again is nothing. */
@Service
class SelfService {

    private final OwnEntriesRepository entries;
    private final OwnEntriesWriter writer;
    private final TopicWishRepository wishes;
    private final ChangeLog log;
    private final ApplicationEventPublisher events;

    SelfService(
            OwnEntriesRepository entries,
            OwnEntriesWriter writer,
            TopicWishRepository wishes,
            ChangeLog log,
            ApplicationEventPublisher events) {
        this.entries = entries;
        this.writer = writer;
        this.wishes = wishes;
        this.log = log;
        this.events = events;
    }

    @Transactional
    public void put(Actor actor, OwnStatus status, Instant at) {
        OwnStatus before = entriesOf(actor.personId()).status();
        if (before == null || !before.holdsAt(at) || !saysTheSame(before, status)) {
            writer.put(actor.personId(), status);
            changed(actor, Kind.STATUS, Action.SET, at);
        }
    }

    @Transactional
    public void removeStatus(Actor actor, Instant at) {
        if (writer.removeStatus(actor.personId())) {
            changed(actor, Kind.STATUS, Action.REMOVED, at);
        }
    }

    @Transactional
    public void put(Actor actor, OwnAbsence absence, Instant at) {
        OwnAbsence before = entriesOf(actor.personId()).absences().stream()
                .filter(known -> known.id().equals(absence.id()))
                .findFirst()
                .orElse(null);
        if (before != null && before.from().equals(absence.from()) && Objects.equals(before.until(), absence.until())) {
            return;
        }
        if (!writer.put(actor.personId(), absence)) {
            throw Refusal.ID_IN_USE.problem();
        }
        changed(actor, Kind.ABSENCE, Action.SET, at);
    }

    @Transactional
    public void removeAbsence(Actor actor, UUID absence, Instant at) {
        if (writer.removeAbsence(actor.personId(), absence)) {
            changed(actor, Kind.ABSENCE, Action.REMOVED, at);
        }
    }

    @Transactional
    public void put(Actor actor, WorkingPattern pattern, Instant at) {
        OwnPattern before = entriesOf(actor.personId()).pattern();
        if (before == null || !before.pattern().equals(pattern)) {
            writer.put(actor.personId(), new OwnPattern(pattern, at, actor.isTeamLead()));
            changed(actor, Kind.PATTERN, Action.SET, at);
        }
    }

    @Transactional
    public void removePattern(Actor actor, Instant at) {
        if (writer.removePattern(actor.personId())) {
            changed(actor, Kind.PATTERN, Action.REMOVED, at);
        }
    }

    @Transactional
    public void putStandIns(Actor actor, List<StandIn> standIns, Instant at) {
        if (!entriesOf(actor.personId()).standIns().equals(standIns)) {
            writer.putStandIns(actor.personId(), standIns);
            changed(actor, Kind.STAND_INS, standIns.isEmpty() ? Action.REMOVED : Action.SET, at);
        }
    }

    /** What somebody knows does not change when they can be reached, so nobody is told. */
    @Transactional
    public void putWishes(Actor actor, List<TopicWish> wanted, Instant at) {
        if (!Set.copyOf(wishes.of(actor.personId())).equals(Set.copyOf(wanted))) {
            wishes.put(actor.personId(), wanted);
            log.ofPerson(actor.id(), actor.personId(), Kind.TOPICS, wanted.isEmpty() ? Action.REMOVED : Action.SET, at);
        }
    }

    private OwnEntries entriesOf(PersonId person) {
        return entries.byPeople(List.of(person)).getOrDefault(person, OwnEntries.NONE);
    }

    private void changed(Actor actor, Kind kind, Action action, Instant at) {
        log.ofPerson(actor.id(), actor.personId(), kind, action, at);
        events.publishEvent(new ReachabilityChanged(Set.of(actor.personId())));
    }

    /** Apart from when it was said: sending it again must not make it last longer. */
    private static boolean saysTheSame(OwnStatus one, OwnStatus other) {
        return one.says() == other.says()
                && one.mayInterrupt() == other.mayInterrupt()
                && one.only() == other.only()
                && Objects.equals(one.line(), other.line())
                && Objects.equals(one.until(), other.until())
                && one.byTeamLead() == other.byTeamLead();
    }
}
