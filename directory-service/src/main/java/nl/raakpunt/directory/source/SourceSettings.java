package nl.raakpunt.directory.source;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How to reach a staff directory, and where in it people and teams are.
 *
 * @param urls           servers, tried in this order
 * @param base           base of every name below
 * @param username       account that may only read
 * @param type           kind of server; by default it is asked
 * @param startTls       whether a connection to {@code ldap://} is encrypted before anything is said; never falls back
 * @param sslBundle      name of the Spring SSL bundle with the trusted certificates; {@code null} is Java's own
 * @param connectTimeout longest wait for a connection
 * @param readTimeout    longest wait for an answer
 * @param pageSize       entries asked for at a time
 * @param maxEntries     reading stops with an error beyond this many entries
 * @param idAttribute    attribute with the identity for life
 * @param peopleBase     where people are, below the base
 * @param peopleFilter   which entries are people
 * @param teamsBase      where teams are, below the base; empty when the directory has none
 * @param teamsFilter    which entries are teams
 */
public record SourceSettings(
        @DefaultValue("ldap://localhost:10389") List<String> urls,
        @DefaultValue("") String base,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("AUTO") ServerType type,
        @DefaultValue("false") boolean startTls,
        @Nullable String sslBundle,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("30s") Duration readTimeout,
        @DefaultValue("1000") int pageSize,
        @DefaultValue("2000000") int maxEntries,
        @DefaultValue("entryUUID") String idAttribute,
        @DefaultValue("ou=medewerkers") String peopleBase,
        @DefaultValue("(objectClass=inetOrgPerson)") String peopleFilter,
        @DefaultValue("ou=teams") String teamsBase,
        @DefaultValue("(objectClass=groupOfNames)") String teamsFilter) {

    public SourceSettings {
        urls = List.copyOf(urls);
    }

    /** These settings with other places, where those have an opinion. */
    public SourceSettings at(SourcePlaces places) {
        return with(pageSize, places);
    }

    /** These settings with smaller or larger pages. */
    public SourceSettings withPageSize(int size) {
        return with(size, SourcePlaces.ANY);
    }

    private SourceSettings with(int size, SourcePlaces places) {
        return new SourceSettings(
                urls,
                base,
                username,
                password,
                type,
                startTls,
                sslBundle,
                connectTimeout,
                readTimeout,
                size,
                maxEntries,
                Objects.requireNonNullElse(places.idAttribute(), idAttribute),
                Objects.requireNonNullElse(places.peopleBase(), peopleBase),
                Objects.requireNonNullElse(places.peopleFilter(), peopleFilter),
                Objects.requireNonNullElse(places.teamsBase(), teamsBase),
                Objects.requireNonNullElse(places.teamsFilter(), teamsFilter));
    }

    /** Kind of directory server. */
    public enum ServerType {
        /** Recognised by what the server says of itself. */
        AUTO,
        /** OpenLDAP and others with content sync (RFC 4533). */
        OPENLDAP,
        /** Microsoft Active Directory: changes by {@code uSNChanged}. */
        ACTIVE_DIRECTORY,
        /** The same, but changes by Microsoft's DirSync control; never recognised by itself. */
        ACTIVE_DIRECTORY_DIRSYNC,
        /** Any other LDAP server: changes by {@code modifyTimestamp}. */
        GENERIC
    }
}
