package nl.raakpunt.directory.presence.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.raakpunt.directory.api.Problem;
import nl.raakpunt.directory.api.Problem.FieldError;
import nl.raakpunt.directory.presence.webhook.TelephoneReport.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Checks that a report is from a telephone system, that it is of now, and that it can be read; in that order. */
class SignedRequests {

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");

    private final TelephoneSettings settings;
    private final JsonMapper json;
    private final Clock clock;

    SignedRequests(TelephoneSettings settings, JsonMapper json, Clock clock) {
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    /** The bytes of a signature that is right. */
    byte[] checked(String timestamp, String signature, byte[] body) {
        byte[] right = Signature.verified(settings.secrets(), timestamp, body, signature)
                .orElseThrow(
                        () -> Problem.of(
                                HttpStatus.UNAUTHORIZED,
                                "The signature is not right: sha256= and HMAC-SHA256 in hexadecimal of timestamp, full stop and body."));
        if (!isOfNow(timestamp)) {
            throw Problem.of(
                    HttpStatus.UNAUTHORIZED,
                    "The timestamp, in seconds since 1970, is more than "
                            + settings.window().toSeconds() + " seconds from now; is the clock right?");
        }
        return right;
    }

    /** The changes in a report. */
    List<Change> changes(byte[] body) {
        List<@Nullable Change> changes = read(body).changes();
        if (changes == null) {
            throw Problem.invalid(List.of(new FieldError("changes", "is missing")));
        }
        if (changes.size() > settings.changesPerRequest()) {
            throw Problem.of(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "At most " + settings.changesPerRequest() + " changes in one report; send more reports.");
        }
        List<FieldError> errors = new ArrayList<>();
        List<Change> right = new ArrayList<>();
        for (int index = 0; index < changes.size(); index++) {
            Change change = changes.get(index);
            if (change == null) {
                errors.add(new FieldError("changes[" + index + "]", "is missing"));
            } else {
                errors.addAll(errors("changes[" + index + "]", change));
                right.add(change);
            }
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return right;
    }

    private TelephoneReport read(byte[] body) {
        try {
            TelephoneReport report = json.readValue(body, TelephoneReport.class);
            if (report != null) {
                return report;
            }
        } catch (JacksonException unreadable) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "The report is not JSON of the form that is described.");
        }
        throw Problem.of(HttpStatus.BAD_REQUEST, "The report is empty.");
    }

    private static List<FieldError> errors(String place, Change change) {
        List<FieldError> errors = new ArrayList<>();
        if (!change.namesOne()) {
            errors.add(new FieldError(place, "needs one of extension, phone, login and mail"));
        }
        if (change.state() == null) {
            errors.add(new FieldError(place + ".state", "must be available, in-call, do-not-disturb or offline"));
        }
        if (change.observedAt() == null) {
            errors.add(new FieldError(place + ".observedAt", "must be a moment such as 2026-11-23T09:00:00Z"));
        }
        return errors;
    }

    private boolean isOfNow(String timestamp) {
        return SECONDS.matcher(timestamp).matches()
                && Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), clock.instant())
                                .abs()
                                .compareTo(settings.window())
                        <= 0;
    }
}
