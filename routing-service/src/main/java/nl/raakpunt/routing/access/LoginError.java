package nl.raakpunt.routing.access;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;

/** Why somebody could not log in, as the login page says it. */
enum LoginError {
    WRONG("gegevens", HttpStatus.UNAUTHORIZED),
    UNAVAILABLE("storing", HttpStatus.SERVICE_UNAVAILABLE),
    TOO_OFTEN("te-vaak", HttpStatus.TOO_MANY_REQUESTS);

    private final String code;
    private final HttpStatus status;

    LoginError(String code, HttpStatus status) {
        this.code = code;
        this.status = status;
    }

    static LoginError of(AuthenticationException e) {
        if (e instanceof LoginUnavailableException) {
            return UNAVAILABLE;
        }
        return e instanceof TooManyAttemptsException ? TOO_OFTEN : WRONG;
    }

    static Optional<LoginError> byCode(@Nullable String code) {
        return Arrays.stream(values()).filter(error -> error.code.equals(code)).findFirst();
    }

    String code() {
        return code;
    }

    HttpStatus status() {
        return status;
    }

    /** Key of the text in the message bundle. */
    public String messageKey() {
        return "login.error." + code;
    }
}
