package nl.raakpunt.directory.mapping;

import java.util.Map;
import nl.raakpunt.directory.source.SourcePlaces;

/**
 * What Active Directory usually has. Extension attributes are left alone: every site of Exchange uses them for
 * something of its own, and a working pattern read from the wrong one would reject everybody.
 */
final class ActiveDirectory {

    static final Map<Fact, String> FACTS = Map.ofEntries(
            Map.entry(Fact.LOGIN, "sAMAccountName"),
            Map.entry(Fact.DISPLAY_NAME, "displayName"),
            Map.entry(Fact.GIVEN_NAME, "givenName"),
            Map.entry(Fact.INITIALS, "initials"),
            Map.entry(Fact.FAMILY_NAME, "sn"),
            Map.entry(Fact.FUNCTION, "title"),
            Map.entry(Fact.DEPARTMENT, "department"),
            Map.entry(Fact.MAIL, "mail"),
            Map.entry(Fact.PHONE, "telephoneNumber | otherTelephone | ipPhone"),
            Map.entry(Fact.MOBILE, "mobile | otherMobile"),
            Map.entry(Fact.LOCATION, "l"),
            Map.entry(Fact.ROOM, "physicalDeliveryOfficeName"),
            Map.entry(Fact.MANAGER, "manager"),
            Map.entry(Fact.PHOTO, "thumbnailPhoto | jpegPhoto"),
            Map.entry(Fact.LANGUAGES, "preferredLanguage"),
            Map.entry(Fact.DESCRIPTION, "description"),
            Map.entry(Fact.ACCOUNT_CONTROL, "userAccountControl"),
            Map.entry(Fact.ACCOUNT_EXPIRES, "accountExpires"),
            Map.entry(Fact.TEAM_NAME, "cn"),
            Map.entry(Fact.TEAM_LEAD, "managedBy"),
            Map.entry(Fact.TEAM_MEMBERS, "member"));

    /**
     * Computers, built-in accounts, accounts that run a service, and what has no surname, as rooms and shared
     * mailboxes have none. Disabled accounts stay in: a leaver is to be seen leaving, not to vanish.
     */
    private static final String NO_MACHINES = "(objectClass=user)(!(objectClass=computer))(sn=*)"
            + "(!(isCriticalSystemObject=TRUE))(!(servicePrincipalName=*))(!(sAMAccountName=svc*))";

    /** Shared, room, equipment, arbitration and discovery mailboxes and those of public folders, here and in the cloud. */
    private static final String NO_MAILBOXES = "(!(msExchRecipientTypeDetails=4))"
            + "(!(msExchRecipientTypeDetails=16))"
            + "(!(msExchRecipientTypeDetails=32))"
            + "(!(msExchRecipientTypeDetails=8388608))"
            + "(!(msExchRecipientTypeDetails=536870912))"
            + "(!(msExchRecipientTypeDetails=8589934592))"
            + "(!(msExchRecipientTypeDetails=17179869184))"
            + "(!(msExchRecipientTypeDetails=34359738368))"
            + "(!(msExchRecipientTypeDetails=68719476736))";

    static final SourcePlaces PLACES = places(NO_MACHINES);
    static final SourcePlaces PLACES_WITH_EXCHANGE = places(NO_MACHINES + NO_MAILBOXES);

    private ActiveDirectory() {}

    /** Most groups are about rights, so no group is a team before the configuration says where those are. */
    private static SourcePlaces places(String people) {
        return new SourcePlaces("objectGUID", "", "(&" + people + ")", "", "(objectClass=group)");
    }
}
