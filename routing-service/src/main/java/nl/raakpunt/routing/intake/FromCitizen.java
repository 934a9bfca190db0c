package nl.raakpunt.routing.intake;

import nl.raakpunt.routing.citizen.Language;
import nl.raakpunt.routing.question.Caller;
import nl.raakpunt.routing.question.Channel;
import org.jspecify.annotations.Nullable;

/**
 * What a citizen sent by themselves.
 *
 * @param text        the citizen's own words, 1 to 10,000 characters
 * @param place       village as the citizen wrote it
 * @param keepNumbers true when the citizen said that a number that looks like a BSN is another number
 */
public record FromCitizen(
        String text,
        Caller caller,
        Channel channel,
        Language language,
        @Nullable String place,
        boolean keepNumbers) {}
