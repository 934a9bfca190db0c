package nl.raakpunt.routing.intake.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.raakpunt.routing.citizen.Language;
import nl.raakpunt.routing.intake.FromCitizen;
import nl.raakpunt.routing.question.Caller;
import nl.raakpunt.routing.question.Channel;
import nl.raakpunt.routing.question.Question;
import nl.raakpunt.routing.question.State;
import nl.raakpunt.routing.web.FieldProblem;
import nl.raakpunt.routing.web.InvalidRequest;
import org.jspecify.annotations.Nullable;

/** Bodies of the intake API. */
final class IntakeRequests {
    private static final Set<Channel> CHANNELS = EnumSet.of(Channel.FORM, Channel.CHAT, Channel.SOCIAL, Channel.MAIL);

    private IntakeRequests() {}

    /** A question of a citizen. */
    record Ask(
            @NotBlank @Size(max = 10_000) String text,
            @NotNull Channel channel,
            @Valid @Nullable CallerDetails caller,
            @Size(max = 200) @Nullable String place,
            @Pattern(regexp = "nl|en") @Nullable String language,
            boolean keepNumbers) {

        FromCitizen fromCitizen() {
            if (!CHANNELS.contains(channel)) {
                throw new InvalidRequest(List.of(new FieldProblem("channel", "is FORM, CHAT, SOCIAL or MAIL")));
            }
            Caller who = caller == null ? Caller.UNKNOWN : caller.caller();
            return new FromCitizen(text, who, channel, Language.of(language), place, keepNumbers);
        }
    }

    /** Who asks. */
    record CallerDetails(
            @Size(max = 200) @Nullable String name,
            @Size(max = 50) @Nullable String phone,
            @Size(max = 320) @Nullable String mail) {
        Caller caller() {
            return new Caller(name, phone, mail);
        }
    }

    /** What the citizen adds. */
    record Add(@NotBlank @Size(max = 10_000) String text) {}

    /**
     * A question that was taken.
     *
     * @param trackCode    with which the citizen follows it; {@code null} when the citizen's data is gone
     * @param answerBefore what the citizen can be told
     */
    record Taken(String reference, @Nullable String trackCode, Instant answerBefore) {}

    /** How a question is doing. */
    record Status(
            String reference,
            State state,
            Instant answerBefore,
            @Nullable String answer) {
        static Status of(Question question) {
            return new Status(
                    question.reference(),
                    question.state(),
                    question.promise().answerBefore(),
                    question.state().isOpen() ? null : question.answer());
        }
    }
}
