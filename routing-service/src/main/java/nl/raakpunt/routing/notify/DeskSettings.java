package nl.raakpunt.routing.notify;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where people find the desk.
 *
 * @param publicUrl address people open in their browser
 */
@ConfigurationProperties("raakpunt.desk")
public record DeskSettings(
        @DefaultValue("http://localhost:8080") URI publicUrl) {}
