package nl.raakpunt.directory.mapping;

import java.util.EnumMap;
import java.util.Map;
import nl.raakpunt.directory.source.SourcePlaces;

/** Where facts, people and teams usually are in one kind of directory; the configuration only says what differs. */
public enum Preset {
    /** OpenLDAP and others with {@code inetOrgPerson}; extension attributes as Raakpunt proposes them. */
    INET_ORG_PERSON,

    /** Active Directory. */
    ACTIVE_DIRECTORY,

    /**
     * Active Directory with the schema of Exchange, which tells rooms and shared mailboxes apart for certain. Without
     * that schema a filter that names its attributes finds nobody.
     */
    ACTIVE_DIRECTORY_EXCHANGE;

    /** Identity, bases and filters. */
    public SourcePlaces places() {
        return switch (this) {
            case INET_ORG_PERSON -> SourcePlaces.ANY;
            case ACTIVE_DIRECTORY -> ActiveDirectory.PLACES;
            case ACTIVE_DIRECTORY_EXCHANGE -> ActiveDirectory.PLACES_WITH_EXCHANGE;
        };
    }

    Map<Fact, String> facts() {
        return new EnumMap<>(
                switch (this) {
                    case INET_ORG_PERSON -> InetOrgPerson.FACTS;
                    case ACTIVE_DIRECTORY, ACTIVE_DIRECTORY_EXCHANGE -> ActiveDirectory.FACTS;
                });
    }
}
