package nl.raakpunt.directory.understanding;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Another organisation that a question is for, as it may be told to the asker.
 *
 * @param key   which one, the same at every time
 * @param who   its name
 * @param why   what it does that the municipality does not, as a sentence
 * @param phone number to call, as it is told to people
 */
public record Referral(
        String key,
        String who,
        String why,
        @Nullable String phone,
        @Nullable URI url) {}
