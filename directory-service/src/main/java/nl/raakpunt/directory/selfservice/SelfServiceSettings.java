package nl.raakpunt.directory.selfservice;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What people enter themselves.
 *
 * @param keepChanges how long it is kept who changed what kind of thing for whom
 */
@ConfigurationProperties("raakpunt.self-service")
record SelfServiceSettings(@DefaultValue("180d") Duration keepChanges) {}
