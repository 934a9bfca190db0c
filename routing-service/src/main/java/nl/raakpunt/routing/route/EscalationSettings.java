package nl.raakpunt.routing.route;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the search for somebody who takes a question that nobody took.
 *
 * @param every      how often the next colleague is looked for
 * @param againAfter working time after which everybody is asked again when nobody was left
 */
@ConfigurationProperties("raakpunt.escalation")
record EscalationSettings(
        @DefaultValue("15s") Duration every,
        @DefaultValue("4h") Duration againAfter) {}
