package nl.raakpunt.routing.privacy;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long personal data of citizens is kept after a question was finished.
 *
 * @param keepContact name, telephone number and mail address
 * @param keepTexts   what was asked, answered and noted
 * @param topics      how long texts are kept for single topics, by key of the topic
 */
@ConfigurationProperties("raakpunt.privacy")
public record PrivacySettings(
        @DefaultValue("90d") Duration keepContact,
        @DefaultValue("365d") Duration keepTexts,
        @DefaultValue Map<String, Duration> topics) {

    public PrivacySettings {
        topics = Map.copyOf(topics);
        if (keepTexts.compareTo(keepContact) < 0) {
            throw new IllegalArgumentException(
                    "raakpunt.privacy.keep-texts must be at least as long as raakpunt.privacy.keep-contact");
        }
    }
}
