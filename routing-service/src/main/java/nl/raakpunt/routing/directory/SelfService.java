package nl.raakpunt.routing.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reachability as colleagues keep it themselves, or their team lead for them; directory-service decides who may. Never
 * throws because directory-service is down.
 */
public interface SelfService {

    /** What may be seen and changed; refused when the actor is neither the person nor their team lead. */
    Reply<OwnReach> own(UUID person, UUID actor);

    /** Who changed what, newest first. */
    Reply<List<OwnReach.Change>> changes(UUID person, UUID actor);

    /** A few Dutch words, such as: terug om 14:00, or: afwezig t/m vrijdag. */
    OwnChange say(UUID person, UUID actor, String text);

    OwnChange removeStatus(UUID person, UUID actor);

    /** Whole days, both included; without last day the end is not known. */
    OwnChange enterAbsence(UUID person, UUID actor, UUID absence, LocalDate firstDay, @Nullable LocalDate lastDay);

    OwnChange removeAbsence(UUID person, UUID actor, UUID absence);

    /** Such as: ma-do 08:00-16:00; even vr 08:00-12:00. */
    OwnChange setPattern(UUID person, UUID actor, String pattern);

    OwnChange removePattern(UUID person, UUID actor);

    /** In place of who was named here before. */
    OwnChange setStandIns(UUID person, UUID actor, List<OwnReach.StandInNamed> standIns);

    /** In place of what was said before. */
    OwnChange setTopics(UUID person, UUID actor, List<OwnReach.TopicKnown> topics);

    /** Who of a team is on duty. */
    Reply<Duty> duty(String team);

    /** Everybody takes a week in turn, in this order. */
    OwnChange setRoster(
            String team, UUID actor, List<UUID> members, LocalDate firstDay, String handOverDay, String handOverTime);

    OwnChange removeRoster(String team, UUID actor);

    OwnChange swap(String team, UUID actor, UUID swap, UUID person, LocalDate firstDay, LocalDate lastDay);

    OwnChange removeSwap(String team, UUID actor, UUID swap);
}
