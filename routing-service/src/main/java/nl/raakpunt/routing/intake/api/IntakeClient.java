package nl.raakpunt.routing.intake.api;

import nl.raakpunt.routing.intake.Receipt;
import nl.raakpunt.routing.web.RequestKey;
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
    Receipt receipt(@Nullable RequestKey key) {
        return key == null ? Receipt.once(source()) : Receipt.of(source(), key);
    }
}
