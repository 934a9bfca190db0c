package nl.raakpunt.directory.mapping;

import java.util.Map;

/** What OpenLDAP and others with {@code inetOrgPerson} usually have. */
final class InetOrgPerson {

    static final Map<Fact, String> FACTS = Map.ofEntries(
            Map.entry(Fact.LOGIN, "uid"),
            Map.entry(Fact.DISPLAY_NAME, "displayName"),
            Map.entry(Fact.GIVEN_NAME, "givenName"),
            Map.entry(Fact.INITIALS, "initials"),
            Map.entry(Fact.NAME_PREFIX, "extensionAttribute4"),
            Map.entry(Fact.FAMILY_NAME, "sn"),
            Map.entry(Fact.FUNCTION, "title"),
            Map.entry(Fact.TEAM, "ou"),
            Map.entry(Fact.DEPARTMENT, "departmentNumber"),
            Map.entry(Fact.MAIL, "mail"),
            Map.entry(Fact.PHONE, "telephoneNumber"),
            Map.entry(Fact.MOBILE, "mobile"),
            Map.entry(Fact.LOCATION, "l"),
            Map.entry(Fact.ROOM, "roomNumber"),
            Map.entry(Fact.MANAGER, "manager"),
            Map.entry(Fact.PHOTO, "jpegPhoto"),
            Map.entry(Fact.LANGUAGES, "preferredLanguage"),
            Map.entry(Fact.SKILLS, "extensionAttribute5"),
            Map.entry(Fact.DESCRIPTION, "description"),
            Map.entry(Fact.WORKING_PATTERN, "extensionAttribute1"),
            Map.entry(Fact.ABSENCES, "extensionAttribute2"),
            Map.entry(Fact.STAND_INS, "extensionAttribute3"),
            Map.entry(Fact.TEAM_NAME, "cn"),
            Map.entry(Fact.TEAM_LEAD, "owner"),
            Map.entry(Fact.TEAM_DEPARTMENT, "businessCategory"),
            Map.entry(Fact.TEAM_MEMBERS, "member + uniqueMember"));

    private InetOrgPerson() {}
}
