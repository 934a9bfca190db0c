package nl.raakpunt.routing.access;

import org.springframework.security.core.AuthenticationException;

/** Says that nobody can log in now because the staff directory does not answer. */
class LoginUnavailableException extends AuthenticationException {
    LoginUnavailableException(Throwable cause) {
        super("The staff directory does not answer", cause);
    }
}
