package nl.raakpunt.routing.access;

import org.springframework.security.core.AuthenticationException;

/** Says that an account had too many wrong passwords from one address. */
class TooManyAttemptsException extends AuthenticationException {
    TooManyAttemptsException() {
        super("Too many attempts");
    }
}
