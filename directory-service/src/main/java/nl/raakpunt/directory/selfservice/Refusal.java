package nl.raakpunt.directory.selfservice;

import java.net.URI;
import java.util.Locale;
import nl.raakpunt.directory.api.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** The rules by which something is refused; each has an address by which callers know it. */
enum Refusal {
    ONLY_SELF_OR_TEAM_LEAD(
            HttpStatus.FORBIDDEN, "Only the person, or the lead of a team the person is in, may see or change this."),
    ONLY_TEAM_LEAD(HttpStatus.FORBIDDEN, "Only the lead of this team may change who is on duty."),
    ACTOR_NOT_STAFF(HttpStatus.FORBIDDEN, "The actor is not an active member of staff."),
    PERSON_LEFT(HttpStatus.CONFLICT, "This person no longer works here."),
    ID_IN_USE(HttpStatus.CONFLICT, "Something else has this id already; choose another one."),
    NOT_UNDERSTOOD(HttpStatus.BAD_REQUEST, "This text is not understood; write for example: terug om 14:00."),
    UNTIL_WHEN(HttpStatus.BAD_REQUEST, "The text does not say until when; write for example: afwezig t/m vrijdag."),
    NO_SUCH_TIME(HttpStatus.BAD_REQUEST, "The text names a time or day that does not exist or has passed."),
    TELLS_WHY(HttpStatus.BAD_REQUEST, "The text tells why somebody is away. That is not kept: leave it out."),
    TOO_LONG(HttpStatus.BAD_REQUEST, "The line for colleagues is longer than 140 characters.");

    private final HttpStatus status;
    private final String detail;

    Refusal(HttpStatus status, String detail) {
        this.status = status;
        this.detail = detail;
    }

    ErrorResponseException problem() {
        return Problem.of(status, type(), detail);
    }

    private URI type() {
        return URI.create("https://raakpunt.nl/problems/"
                + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
