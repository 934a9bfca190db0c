package nl.raakpunt.municipality;

import java.util.List;
import java.util.UUID;

/**
 * A team with its people.
 *
 * @param kind    name of the team in the catalogue; the same in every district
 * @param members everyone in the team, the team lead first
 */
public record StaffedTeam(
        UUID id,
        String name,
        String kind,
        String department,
        List<Employee> members,
        List<Responsibility> responsibilities) {

    public StaffedTeam {
        members = List.copyOf(members);
        responsibilities = List.copyOf(responsibilities);
    }

    public Employee lead() {
        return members.getFirst();
    }
}
