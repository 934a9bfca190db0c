package nl.raakpunt.routing.citizen;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What citizens see.
 *
 * @param organisation      name under which the organisation writes to citizens
 * @param phone             telephone number that citizens can always call; {@code null} shows none
 * @param passFor           how long a citizen who gave the code need not give it again
 * @param mostPerCode       wrong attempts with one code before a pause
 * @param mostPerAddress    wrong attempts from one address before a pause
 * @param pause             how long wrong attempts count
 * @param lateMargin        working time before a promise is broken at which the citizen is told so
 * @param lateEvery         how often promises that are about to be broken are looked for
 */
@ConfigurationProperties("raakpunt.citizen")
public record CitizenSettings(
        @DefaultValue("Gemeente") String organisation,
        @Nullable String phone,
        @DefaultValue("30m") Duration passFor,
        @DefaultValue("5") int mostPerCode,
        @DefaultValue("30") int mostPerAddress,
        @DefaultValue("15m") Duration pause,
        @DefaultValue("1h") Duration lateMargin,
        @DefaultValue("1m") Duration lateEvery) {}
