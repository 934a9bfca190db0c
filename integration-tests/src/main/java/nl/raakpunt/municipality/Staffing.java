package nl.raakpunt.municipality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Fills the teams one after the other; keeps only what a later team needs to know. */
final class Staffing {

    private final Catalogue catalogue;
    private final List<String> departments;
    private final Ids ids;
    private final NameBook names;
    private final Logins logins = new Logins();
    private final Hiring.Office office;
    private final Responsibilities responsibilities;
    private final Map<String, String> heads = new HashMap<>();
    private int people;

    Staffing(Catalogue catalogue, long seed, LocalDate referenceDate) {
        this.catalogue = catalogue;
        departments =
                catalogue.teams().stream().map(TeamPlan::department).distinct().toList();
        ids = new Ids(seed);
        names = new NameBook(seed);
        office = new Hiring.Office(ids, new WorkingPatterns(), new AbsenceCalendar(referenceDate));
        responsibilities = new Responsibilities(catalogue.areas());
        Cast.all().forEach(member -> logins.reserve(member.login()));
    }

    StaffedTeam fill(TeamPlan plan, int place, District district, int size) {
        RandomGenerator random = ids.chances(district.number(), place);
        List<Position> positions = positions(plan, district, size, random);
        List<String> members = positions.stream().map(Position::login).toList();
        if (plan.isBoard()) {
            appointHeads(members);
        }
        List<TopicContent> topics = district.isCentral() ? catalogue.topicsOf(plan) : List.of();
        List<Responsibility> shares = responsibilities.of(topics, members.subList(1, members.size()));
        String name = district.teamName(plan);
        var team = new Hiring.Team(plan, name, members, new Profiles(topics, shares));
        var hiring = new Hiring(office, team, random);
        List<Employee> employees = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            String manager = i > 0 ? members.getFirst() : headOf(plan);
            employees.add(hiring.hire(positions.get(i), i, people++, manager));
        }
        return new StaffedTeam(ids.team(name), name, plan.name(), plan.department(), employees, shares);
    }

    private List<Position> positions(TeamPlan plan, District district, int size, RandomGenerator random) {
        List<Position> positions = new ArrayList<>(size);
        List<Cast.Member> cast = district.isCentral() ? Cast.of(plan.name()) : List.of();
        if (cast.stream().noneMatch(Cast.Member::leads)) {
            positions.add(newcomer(plan.lead(), random));
        }
        cast.forEach(member -> positions.add(Position.of(member, plan.lead())));
        while (positions.size() < size) {
            positions.add(newcomer(function(plan, positions.size(), random), random));
        }
        return positions;
    }

    private Position newcomer(String function, RandomGenerator random) {
        PersonalName name = names.next(random);
        return new Position(logins.next(name), name, function, null);
    }

    private String function(TeamPlan plan, int place, RandomGenerator random) {
        boolean headsDepartment = plan.isBoard() && place < departments.size();
        return headsDepartment
                ? "Afdelingsmanager " + departments.get(place)
                : plan.functions().pick(random);
    }

    private void appointHeads(List<String> board) {
        for (int i = 0; i < departments.size(); i++) {
            heads.put(departments.get(i), board.get(i < board.size() ? i : 0));
        }
    }

    private @Nullable String headOf(TeamPlan plan) {
        return plan.isBoard() ? null : heads.get(plan.department());
    }
}
