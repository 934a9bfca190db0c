package nl.raakpunt.routing.call;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How calls are kept.
 *
 * @param keep how long a call nobody touches is kept
 */
@ConfigurationProperties("raakpunt.calls")
public record CallSettings(@DefaultValue("24h") Duration keep) {}
