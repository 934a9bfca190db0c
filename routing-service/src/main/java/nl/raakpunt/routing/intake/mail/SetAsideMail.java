package nl.raakpunt.routing.intake.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A mail that did not become a question; sender and subject are gone after a while. */
public record SetAsideMail(
        Instant at,
        SetAside reason,
        @Nullable String sender,
        @Nullable String subject) {}
