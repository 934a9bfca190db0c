package nl.raakpunt.routing.question;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import nl.raakpunt.routing.worktime.Deadlines;
import nl.raakpunt.routing.worktime.OfficeHours;
import nl.raakpunt.routing.worktime.PromiseSettings;
import nl.raakpunt.routing.worktime.WorkingTime;

/** What the clock does, with the usual office hours and no holidays. */
final class Clockwork {

    private Clockwork() {}

    static DueCommands due() {
        return due(_ -> Optional.empty());
    }

    static DueCommands due(OwnerHours hours) {
        return new DueCommands(
                deadlines(), new QuestionSettings("VAZ", Duration.ofSeconds(15), Duration.ofHours(80)), hours);
    }

    static Deadlines deadlines() {
        WorkingTime time =
                new WorkingTime(OfficeHours.parse("ma-vr 08:30-17:00"), _ -> false, ZoneId.of("Europe/Amsterdam"));
        return new Deadlines(
                time, new PromiseSettings(Duration.ofHours(16), Duration.ofHours(4), Duration.ofMinutes(30)));
    }
}
