package nl.raakpunt.directory.mapping;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.raakpunt.directory.source.Wanted;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which attribute of the staff directory holds what; an empty name leaves a fact out.
 *
 * @param login          name used to sign in
 * @param workingPattern for example {@code ma-do 08:00-16:00; even vr 08:00-12:00}
 * @param absences       for example {@code 2026-12-21/2027-01-02; 2027-04-26}
 * @param standIns       for example {@code k.elamrani vr; j.jansen}
 * @param skills         topics in the person's own words, comma separated
 * @param team           name of the person's team
 * @param teamName       name of a team, in the team's own entry
 * @param teamLead       who leads a team, in the team's own entry
 * @param teamDepartment department of a team, in the team's own entry
 */
public record Mapping(
        @DefaultValue("uid") String login,
        @DefaultValue("displayName") String displayName,
        @DefaultValue("givenName") String givenName,
        @DefaultValue("extensionAttribute4") String namePrefix,
        @DefaultValue("sn") String familyName,
        @DefaultValue("title") String function,
        @DefaultValue("ou") String team,
        @DefaultValue("departmentNumber") String department,
        @DefaultValue("mail") String mail,
        @DefaultValue("telephoneNumber") String phone,
        @DefaultValue("mobile") String mobile,
        @DefaultValue("l") String location,
        @DefaultValue("roomNumber") String room,
        @DefaultValue("manager") String manager,
        @DefaultValue("extensionAttribute5") String skills,
        @DefaultValue("description") String description,
        @DefaultValue("extensionAttribute1") String workingPattern,
        @DefaultValue("extensionAttribute2") String absences,
        @DefaultValue("extensionAttribute3") String standIns,
        @DefaultValue("cn") String teamName,
        @DefaultValue("owner") String teamLead,
        @DefaultValue("businessCategory") String teamDepartment) {

    /** The attributes to ask for, so that nothing else about anybody is ever read. */
    public Wanted wanted() {
        return new Wanted(
                named(
                        login,
                        displayName,
                        givenName,
                        namePrefix,
                        familyName,
                        function,
                        team,
                        department,
                        mail,
                        phone,
                        mobile,
                        location,
                        room,
                        manager,
                        skills,
                        description,
                        workingPattern,
                        absences,
                        standIns),
                named(teamName, teamLead, teamDepartment),
                Set.of());
    }

    private static Set<String> named(String... attributes) {
        return Stream.of(attributes).filter(name -> !name.isBlank()).collect(Collectors.toUnmodifiableSet());
    }
}
