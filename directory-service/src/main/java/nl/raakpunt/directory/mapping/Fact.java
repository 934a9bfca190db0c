package nl.raakpunt.directory.mapping;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Something a mapping says about a person or a team; its key in the configuration is the name in kebab case. */
enum Fact {
    LOGIN(Kind.TEXT),
    DISPLAY_NAME(Kind.TEXT),
    GIVEN_NAME(Kind.TEXT),
    INITIALS(Kind.TEXT),
    NAME_PREFIX(Kind.TEXT),
    FAMILY_NAME(Kind.TEXT),
    FUNCTION(Kind.TEXT),
    TEAM(Kind.LIST),
    DEPARTMENT(Kind.TEXT),
    MAIL(Kind.TEXT),
    PHONE(Kind.TEXT),
    MOBILE(Kind.TEXT),
    LOCATION(Kind.TEXT),
    ROOM(Kind.TEXT),
    VILLAGE(Kind.TEXT),
    MANAGER(Kind.TEXT),
    PHOTO(Kind.BINARY),
    LANGUAGES(Kind.LIST),
    SKILLS(Kind.LIST),
    DESCRIPTION(Kind.TEXT),
    WORKING_PATTERN(Kind.LIST),
    ABSENCES(Kind.LIST),
    STAND_INS(Kind.LIST),
    ACTIVE(Kind.TEXT),
    ACCOUNT_CONTROL(Kind.TEXT),
    ACCOUNT_EXPIRES(Kind.TEXT),
    TEAM_NAME(Kind.TEXT),
    TEAM_LEAD(Kind.TEXT),
    TEAM_DEPARTMENT(Kind.TEXT),
    TEAM_MEMBERS(Kind.LIST);

    private final Kind kind;

    Fact(Kind kind) {
        this.kind = kind;
    }

    /** The fact with this key, in any of the spellings Spring allows for names of properties. */
    static Optional<Fact> of(String key) {
        String plain = plain(key);
        return Arrays.stream(values())
                .filter(fact -> plain(fact.name()).equals(plain))
                .findFirst();
    }

    static String keys() {
        return Arrays.stream(values()).map(Fact::key).collect(Collectors.joining(", "));
    }

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Kind kind() {
        return kind;
    }

    /** Whether it is said in the entry of a team, and not in that of a person. */
    boolean isOfTeam() {
        return name().startsWith("TEAM_");
    }

    private static String plain(String key) {
        return key.replaceAll("[-_]", "").toLowerCase(Locale.ROOT);
    }

    /** What the values are. */
    enum Kind {
        TEXT,
        LIST,
        BINARY
    }
}
