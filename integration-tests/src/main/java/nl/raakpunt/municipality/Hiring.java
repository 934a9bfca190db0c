package nl.raakpunt.municipality;

import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Makes complete employees of the people appointed to one team. */
final class Hiring {

    static final String MAIL_DOMAIN = "voorneaanzee.example";

    private final Office office;
    private final Team team;
    private final StandInPlan standIns;
    private final RandomGenerator random;

    Hiring(Office office, Team team, RandomGenerator random) {
        this.office = office;
        this.team = team;
        this.random = random;
        standIns = new StandInPlan(team.members(), random);
    }

    Employee hire(Position position, int place, int number, @Nullable String manager) {
        return new Employee(
                office.ids().person(position.login()),
                position.login(),
                position.name(),
                initials(position.name()),
                contact(position, number),
                job(position, number, manager),
                team.profiles().of(position, team.plan(), random),
                roster(position, place));
    }

    private Employee.Contact contact(Position position, int number) {
        boolean outdoors = team.plan().schedule().equals("buiten");
        String phone = position.cast() != null || !outdoors || chance(40) ? PhoneNumbers.direct(number) : null;
        String mobile = outdoors || phone == null || chance(60) ? PhoneNumbers.mobile(number) : null;
        return new Employee.Contact(
                position.login() + "@" + MAIL_DOMAIN, phone, mobile, team.plan().building(), room());
    }

    private Employee.Job job(Position position, int number, @Nullable String manager) {
        boolean permanent = position.cast() != null || chance(84);
        return new Employee.Job(
                position.function(),
                team.name(),
                team.plan().department(),
                "%07d".formatted(100_000 + number),
                permanent ? "vast" : "inhuur",
                manager);
    }

    private Employee.Roster roster(Position position, int place) {
        Cast.Member member = position.cast();
        if (member != null) {
            return new Employee.Roster(member.pattern(), List.of(), member.standIns());
        }
        WorkingPatterns.Hours hours =
                office.patterns().next(place == 0 ? "kantoor" : team.plan().schedule(), random);
        List<Absence> absences = office.calendar().next(random);
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

    /** What all teams share. */
    record Office(Ids ids, WorkingPatterns patterns, AbsenceCalendar calendar) {}

    /**
     * The team that hires.
     *
     * @param members logins of everybody in it, the team lead first
     */
    record Team(TeamPlan plan, String name, List<String> members, Profiles profiles) {}
}
