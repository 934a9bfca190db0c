package nl.raakpunt.routing.question;

import org.jspecify.annotations.Nullable;

/** The citizen or entrepreneur who asks; everything is optional. */
public record Caller(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String mail) {

    public static final Caller UNKNOWN = new Caller(null, null, null);
}
