package nl.raakpunt.routing.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of live updates.
 *
 * @param buffer         changes kept for a reader that is slow; more makes it read everything again
 * @param reconnectAfter pause before listening again after the connection was lost
 */
@ConfigurationProperties("raakpunt.live")
public record LiveSettings(
        @DefaultValue("64") int buffer, @DefaultValue("1s") Duration reconnectAfter) {}
