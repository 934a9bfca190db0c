package nl.raakpunt.routing.intake.api;

import nl.raakpunt.routing.intake.Receipt;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;

/** A program that may bring questions. */
record IntakeClient(String name) implements AuthenticatedPrincipal {

    @Override
    public String getName() {
        return name;
    }

    /** What its questions came from. */
    String source() {
        return source(name);
    }

    static String source(String name) {
        return "client/" + name;
    }

    /** Of a question; without a key nothing it sends is ever the same question. */
    Receipt receipt(@Nullable String key) {
        return key == null || key.isBlank() ? Receipt.once(source()) : new Receipt(source(), key);
    }
}
