package nl.raakpunt.routing.question;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Bodies of requests to the API. */
final class Requests {

    private Requests() {}

    /** A new question. */
    record Receive(
            @NotBlank @Size(max = 10_000) String text,
            @Size(max = 200) @Nullable String topic,
            @Size(max = 200) @Nullable String area,
            @Valid @Nullable CallerDetails caller,
            boolean keepNumbers) {}

    /** Who asks. */
    record CallerDetails(
            @Size(max = 200) @Nullable String name,
            @Size(max = 50) @Nullable String phone,
            @Size(max = 320) @Nullable String mail) {

        Caller caller() {
            return new Caller(name, phone, mail);
        }
    }

    /** An offer to a colleague. */
    record Offer(
            @NotNull UUID to, @NotBlank @Size(max = 2_000) String reason, boolean again) {}

    /** A refusal of an offer. */
    record Decline(@NotBlank @Size(max = 2_000) String reason) {}

    /** An answer. */
    record Answer(@NotBlank @Size(max = 10_000) String answer, boolean callerKnows) {}
}
