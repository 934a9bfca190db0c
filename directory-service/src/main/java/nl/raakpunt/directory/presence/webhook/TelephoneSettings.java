package nl.raakpunt.directory.presence.webhook;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How telephone systems may tell of calls.
 *
 * @param secrets           what requests are signed with; two while the secret is being replaced
 * @param window            a request must be this young, and no further in the future
 * @param changesPerRequest changes in one request at most
 * @param country           country of phone numbers without country code
 * @param extensionPrefixes what comes before an extension in a full number, {@code +3118147} for example
 * @param silentAfter       colleagues are told when nothing was heard for this long; empty never tells
 * @param keep              what was heard longer ago than this is forgotten
 * @param concurrent        requests taken in at once
 */
@Validated
@ConditionalOnBooleanProperty("raakpunt.presence.telephone.enabled")
@ConfigurationProperties("raakpunt.presence.telephone")
record TelephoneSettings(
        @NotEmpty @Size(max = 5) List<@NotBlank @Size(min = 32) String> secrets,
        @DefaultValue("5m") Duration window,
        @DefaultValue("1000") @Min(1) @Max(2000) int changesPerRequest,
        @DefaultValue("NL") String country,
        @DefaultValue List<String> extensionPrefixes,
        @Nullable Duration silentAfter,
        @DefaultValue("24h") Duration keep,
        @DefaultValue("8") @Min(1) int concurrent) {

    private static final String NAME = "raakpunt.presence.telephone.";
    private static final Pattern PREFIX = Pattern.compile("\\+[1-9][0-9]{1,12}");

    TelephoneSettings {
        if (window.compareTo(Duration.ofSeconds(30)) < 0 || window.compareTo(Duration.ofMinutes(15)) > 0) {
            throw new IllegalArgumentException(NAME + "window must be between 30s and 15m");
        }
        if (!PhoneNumberUtil.getInstance().getSupportedRegions().contains(country)) {
            throw new IllegalArgumentException(
                    NAME + "country must be a country code such as NL, not '" + country + "'");
        }
        for (String prefix : extensionPrefixes) {
            if (!PREFIX.matcher(prefix).matches()) {
                throw new IllegalArgumentException(
                        NAME + "extension-prefixes must be like +3118147, not '" + prefix + "'");
            }
        }
        extensionPrefixes = List.copyOf(extensionPrefixes);
    }

    @Override
    public String toString() {
        return "telephone systems with " + secrets.size() + " secrets";
    }
}
