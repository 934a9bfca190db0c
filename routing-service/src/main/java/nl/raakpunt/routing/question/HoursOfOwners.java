package nl.raakpunt.routing.question;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.raakpunt.routing.directory.PersonHours;
import nl.raakpunt.routing.directory.Reply;
import nl.raakpunt.routing.directory.Rosters;
import nl.raakpunt.routing.worktime.CalendarSettings;
import nl.raakpunt.routing.worktime.OwnHours;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * When owners of questions that are not finished work, read from the directory now and then. A question whose moment was set before this
 * was known gets another one when it comes.
 */
@Component
class HoursOfOwners implements OwnerHours {

    private static final int AT_ONCE = 200;
    private static final int DAYS_BACK = 14;
    private static final int DAYS_AHEAD = 42;

    private final Upkeep upkeep;
    private final Rosters rosters;
    private final CalendarSettings calendar;
    private final Clock clock;
    private volatile Map<UUID, OwnHours> known = Map.of();

    HoursOfOwners(Upkeep upkeep, Rosters rosters, CalendarSettings calendar, Clock clock) {
        this.upkeep = upkeep;
        this.rosters = rosters;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public Optional<OwnHours> of(UUID owner) {
        return Optional.ofNullable(known.get(owner));
    }

    /** What was known before stays while the directory cannot be asked. */
    @Scheduled(fixedDelayString = "${raakpunt.question.hours-every:5m}")
    void refresh() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), calendar.timeZone());
        List<UUID> owners = upkeep.owners();
        Map<UUID, OwnHours> read = new HashMap<>();
        for (int from = 0; from < owners.size(); from += AT_ONCE) {
            List<UUID> some = owners.subList(from, Math.min(owners.size(), from + AT_ONCE));
            switch (rosters.hours(some, today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD))) {
                case Reply.Found<List<PersonHours>> found ->
                    found.value().forEach(person -> read.put(person.id(), hours(person, today)));
                case Reply.Absent<List<PersonHours>> _ -> {}
                case Reply.Unavailable<List<PersonHours>> _ ->
                    some.forEach(owner -> of(owner).ifPresent(hours -> read.put(owner, hours)));
            }
        }
        known = Map.copyOf(read);
    }

    private static OwnHours hours(PersonHours person, LocalDate today) {
        return new OwnHours(
                today.minusDays(DAYS_BACK),
                today.plusDays(DAYS_AHEAD),
                person.hours().stream()
                        .map(span -> new OwnHours.Span(span.from(), span.until()))
                        .toList());
    }
}
