package nl.raakpunt.directory.presence.webhook;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * What became of a report.
 *
 * @param taken   changes that are now what is known
 * @param ignored changes that are not, by their place in the report, counted from 0
 */
@Schema(name = "TelephoneAnswer")
record TelephoneAnswer(int taken, List<Ignored> ignored) {

    @Schema(name = "TelephoneChangeIgnored")
    record Ignored(int index, Why reason) {}

    /** Why a change changes nothing. */
    enum Why {
        /** Nobody has this number, sign-in name or mail address. */
        @JsonProperty("unknown-person")
        UNKNOWN_PERSON,
        /** Several people have this number. */
        @JsonProperty("shared-number")
        SHARED_NUMBER,
        /** Something newer is known, or follows in the same report. */
        @JsonProperty("older")
        OLDER,
        /** Seen at a moment that has yet to come. */
        @JsonProperty("in-the-future")
        IN_THE_FUTURE
    }
}
