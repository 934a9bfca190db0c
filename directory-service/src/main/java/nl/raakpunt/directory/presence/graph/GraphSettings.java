package nl.raakpunt.directory.presence.graph;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.time.Duration;
import nl.raakpunt.directory.presence.OutsideAddress;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How Microsoft 365 is asked.
 *
 * @param tenant          the organisation's tenant: its id or one of its domains
 * @param clientId        id of the application that was registered for Raakpunt
 * @param clientSecret    secret of that application
 * @param url             Microsoft Graph; national clouds have another one
 * @param loginUrl        where the application signs in; national clouds have another one
 * @param match           what people are found by in Microsoft 365
 * @param loginSuffix     put behind the sign-in name to make the user principal name, {@code @gemeente.nl} for example
 * @param presence        whether Teams is asked who can be reached (Presence.Read.All)
 * @param calendar        whether Outlook is asked for free and busy times (Calendars.ReadBasic)
 * @param workingHours    whether working hours set in Outlook count; everybody has some, set or not
 * @param replies         whether automatic replies count as absence (MailboxSettings.Read)
 * @param patience        longest wait for everything together
 * @param presenceFresh   how long presence is not asked again
 * @param calendarFresh   how long a calendar is not asked again
 * @param repliesEvery    how often automatic replies of everybody are read
 * @param rest            how long Microsoft 365 is left alone when it keeps failing
 * @param people          of how many people something is remembered at most
 */
@Validated
@ConditionalOnBooleanProperty("raakpunt.presence.graph.enabled")
@ConfigurationProperties("raakpunt.presence.graph")
record GraphSettings(
        @NotBlank String tenant,
        @NotBlank String clientId,
        @NotBlank String clientSecret,
        @DefaultValue("https://graph.microsoft.com") URI url,
        @DefaultValue("https://login.microsoftonline.com") URI loginUrl,
        @DefaultValue("mail") Match match,
        @DefaultValue("") String loginSuffix,
        @DefaultValue("true") boolean presence,
        @DefaultValue("true") boolean calendar,
        @DefaultValue("true") boolean workingHours,
        @DefaultValue("true") boolean replies,
        @DefaultValue("2500ms") Duration patience,
        @DefaultValue("60s") Duration presenceFresh,
        @DefaultValue("15m") Duration calendarFresh,
        @DefaultValue("15m") Duration repliesEvery,
        @DefaultValue("30s") Duration rest,
        @DefaultValue("50000") @Min(100) int people) {

    private static final String NAME = "raakpunt.presence.graph.";

    GraphSettings {
        OutsideAddress.checked(NAME + "url", url);
        OutsideAddress.checked(NAME + "login-url", loginUrl);
        if (match == Match.MAIL && !loginSuffix.isEmpty()) {
            throw new IllegalArgumentException(
                    NAME + "login-suffix only means something with " + NAME + "match: login");
        }
        if (patience.isZero() || patience.isNegative()) {
            throw new IllegalArgumentException(NAME + "patience must be longer than nothing, for example 2s");
        }
    }

    /** What people are found by. */
    enum Match {
        /** Mail address. */
        MAIL,
        /** Sign-in name with {@code login-suffix} is the user principal name. */
        LOGIN
    }

    @Override
    public String toString() {
        return "Microsoft Graph for " + tenant + " at " + url;
    }
}
