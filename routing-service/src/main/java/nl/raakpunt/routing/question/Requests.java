package nl.raakpunt.routing.question;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
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
            @Nullable Channel channel,
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
            @NotNull UUID to, @NotBlank @Size(max = 2_000) String reason, boolean again, boolean callerWaits) {}

    /** A refusal of an offer. */
    record Decline(@NotBlank @Size(max = 2_000) String reason) {}

    /** An answer. */
    record Answer(@NotBlank @Size(max = 10_000) String answer, boolean callerKnows) {}

    /** A request for help. */
    record AskHelp(
            @NotNull UUID to, @NotBlank @Size(max = 2_000) String question) {}

    /** Help, or the reason why not. */
    record Help(
            @Positive int number,
            @NotBlank @Size(max = 10_000) String text) {}

    /** Which request for help is not needed any more. */
    record CancelHelp(@Positive int number) {}

    /** Something written down for colleagues. */
    record Note(@NotBlank @Size(max = 10_000) String text) {}

    /** What the citizen was asked, and how long to wait. */
    record Wait(
            @NotBlank @Size(max = 2_000) String asked,
            @Min(1) @Max(60) int workingDays) {}

    /** What the citizen said; may be empty. */
    record Resume(@Size(max = 10_000) @Nullable String heard) {}

    /** Why something is done. */
    record Why(@NotBlank @Size(max = 2_000) String why) {}

    /** Another promise. */
    record MovePromise(
            @NotBlank @Size(max = 2_000) String why,
            @Min(1) @Max(60) int workingDays) {}

    /** What the question is about. */
    record Topic(@NotBlank @Size(max = 200) String topic) {}

    /** The part that becomes a question of its own. */
    record Split(@NotBlank @Size(max = 10_000) String text) {}

    /** Public number of the question in which it goes on. */
    record Merge(@NotBlank @Size(max = 40) String into) {}
}
