package nl.raakpunt.municipality;

import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Makes complete employees of the people appointed to one team. */
final class Hiring {

    static final String MAIL_DOMAIN = "voorneaanzee.example";

    private final Ids ids;
    private final WorkingPatterns patterns;
    private final AbsenceCalendar calendar;
    private final TeamPlan plan;
    private final String team;
    private final Profiles profiles;
    private final StandInPlan standIns;
    private final RandomGenerator random;

    Hiring(
            Ids ids,
            WorkingPatterns patterns,
            AbsenceCalendar calendar,
            TeamPlan plan,
            String team,
            Profiles profiles,
            List<String> members,
            RandomGenerator random) {
        this.ids = ids;
        this.patterns = patterns;
        this.calendar = calendar;
        this.plan = plan;
        this.team = team;
        this.profiles = profiles;
        this.standIns = new StandInPlan(members, random);
        this.random = random;
    }

    Employee hire(Position position, int place, int number, @Nullable String manager) {
        return new Employee(
                ids.person(position.login()),
                position.login(),
                position.name(),
                initials(position.name()),
                contact(position, number),
                job(position, number, manager),
                profiles.of(position, plan, random),
                roster(position, place));
    }

    private Employee.Contact contact(Position position, int number) {
        boolean outdoors = plan.schedule().equals("buiten");
        String phone = !outdoors || chance(40) ? PhoneNumbers.direct(number) : null;
        String mobile = outdoors || phone == null || chance(60) ? PhoneNumbers.mobile(number) : null;
        return new Employee.Contact(position.login() + "@" + MAIL_DOMAIN, phone, mobile, plan.building(), room());
    }

    private Employee.Job job(Position position, int number, @Nullable String manager) {
        boolean permanent = position.cast() != null || chance(84);
        return new Employee.Job(
                position.function(),
                team,
                plan.department(),
                "%07d".formatted(100_000 + number),
                permanent ? "vast" : "inhuur",
                manager);
    }

    private Employee.Roster roster(Position position, int place) {
        Cast.Member member = position.cast();
        if (member != null) {
            return new Employee.Roster(member.pattern(), List.of(), member.standIns());
        }
        WorkingPatterns.Hours hours = patterns.next(place == 0 ? "kantoor" : plan.schedule(), random);
        List<Absence> absences = calendar.next(random);
        return new Employee.Roster(
                hours.pattern().isEmpty() ? null : hours.pattern(),
                absences,
                standIns.of(place, hours.free(), absences));
    }

    private String initials(PersonalName name) {
        String first = name.given().charAt(0) + ".";
        return chance(55) ? first : first + (char) ('A' + random.nextInt(22)) + ".";
    }

    private String room() {
        int floor = random.nextInt(4);
        return (char) ('A' + random.nextInt(3)) + "%d.%02d".formatted(floor, 1 + random.nextInt(30));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
