package nl.raakpunt.directory.presence.webhook;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.raakpunt.directory.availability.Claim;
import org.jspecify.annotations.Nullable;

/** What a telephone system tells; every change names a person in one way. */
@Schema(name = "TelephoneReport", requiredProperties = "changes")
record TelephoneReport(@Nullable List<@Nullable Change> changes) {

    /**
     * Somebody's telephone now.
     *
     * @param extension  internal number
     * @param phone      full number
     * @param observedAt when the telephone system saw it; older than what is known already changes nothing
     */
    @Schema(
            name = "TelephoneChange",
            requiredProperties = {"state", "observedAt"})
    record Change(
            @Nullable String extension,
            @Nullable String phone,
            @Nullable String login,
            @Nullable String mail,
            @Nullable State state,
            @Nullable Instant observedAt) {

        /** True when the person is named in exactly one way. */
        boolean namesOne() {
            return Stream.of(named(extension), named(phone), named(login), named(mail))
                            .filter(Boolean::booleanValue)
                            .count()
                    == 1;
        }

        private static boolean named(@Nullable String value) {
            return value != null && !Objects.requireNonNull(value).isBlank();
        }
    }

    /** What a telephone does. */
    enum State {
        @JsonProperty("available")
        AVAILABLE(Claim.Kind.AVAILABLE),
        @JsonProperty("in-call")
        IN_CALL(Claim.Kind.IN_CALL),
        @JsonProperty("do-not-disturb")
        DO_NOT_DISTURB(Claim.Kind.DO_NOT_DISTURB),
        @JsonProperty("offline")
        OFFLINE(Claim.Kind.OFFLINE);

        private final Claim.Kind kind;

        State(Claim.Kind kind) {
            this.kind = kind;
        }

        Claim.Kind kind() {
            return kind;
        }
    }
}
