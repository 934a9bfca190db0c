package nl.raakpunt.directory.quality;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** What can be wrong. */
enum Kind {
    PHONE_MISSING("people-without-phone"),
    MAIL_MISSING("people-without-mail"),
    TEAM_MISSING("people-without-team"),
    MANAGER_MISSING("people-without-manager"),
    STAND_IN_MISSING("people-without-stand-in"),
    WORKING_PATTERN_MISSING("people-without-working-pattern"),
    PHONE_SHARED("shared-phone-numbers"),
    MANAGER_LOOP("manager-loops"),
    STAND_IN_LOOP("stand-in-loops"),
    TOPIC_WITHOUT_OWNER("topics-without-owner"),
    TOPIC_OWNER_GONE("topics-with-owner-gone"),
    TOPIC_UNREACHABLE("topics-without-reachable-owner"),
    LEAVER("leavers"),
    SOURCE_REMOVED("people-of-removed-sources");

    private final String code;

    Kind(String code) {
        this.code = code;
    }

    @JsonValue
    String code() {
        return code;
    }

    static Optional<Kind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
