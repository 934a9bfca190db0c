package nl.raakpunt.directory.mapping;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import java.util.ArrayList;
import java.util.List;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import nl.raakpunt.directory.mapping.InvalidMappingException.Mistake;
import nl.raakpunt.directory.source.SourceSettings;

/** Refuses settings with which no server could be read, before any is asked. */
public final class SourceCheck {

    private final List<Mistake> mistakes = new ArrayList<>();

    private SourceCheck() {}

    /**
     * These settings, when they can work.
     *
     * @throws InvalidMappingException when they cannot
     */
    public static SourceSettings checked(SourceSettings settings, String country) {
        SourceCheck check = new SourceCheck();
        check.country(country);
        check.name("base", settings.base());
        check.name("people-base", settings.peopleBase());
        check.name("teams-base", settings.teamsBase());
        check.filter("people-filter", settings.peopleFilter());
        check.filter("teams-filter", settings.teamsFilter());
        check.attribute("id-attribute", settings.idAttribute());
        if (!check.mistakes.isEmpty()) {
            throw new InvalidMappingException(check.mistakes);
        }
        return settings;
    }

    private void country(String country) {
        if (!PhoneNumbers.isCountry(country)) {
            mistakes.add(new Mistake("country", "'" + country + "' is not a country; write two letters such as NL."));
        }
    }

    private void name(String key, String name) {
        try {
            new LdapName(name);
        } catch (InvalidNameException wrong) {
            wrong(key, "'" + name + "' is not a distinguished name, such as ou=medewerkers.");
        }
    }

    private void filter(String key, String filter) {
        try {
            Filter.create(filter);
        } catch (LDAPException wrong) {
            wrong(key, "'" + filter + "' is not an LDAP filter: " + wrong.getMessage());
        }
    }

    private void attribute(String key, String name) {
        if (!Attributes.isDescriptor(name)) {
            wrong(key, "'" + name + "' is not a valid name of an LDAP attribute.");
        }
    }

    private void wrong(String key, String message) {
        mistakes.add(new Mistake("directory." + key, message));
    }
}
