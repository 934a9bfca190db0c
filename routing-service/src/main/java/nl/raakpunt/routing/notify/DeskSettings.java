package nl.raakpunt.routing.notify;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where people find the desk.
 *
 * @param publicUrl address people open in their browser; a slash at its end does not count, paths begin with one
 */
@ConfigurationProperties("raakpunt.desk")
public record DeskSettings(
        @DefaultValue("http://localhost:8080") URI publicUrl) {

    public DeskSettings {
        publicUrl = URI.create(publicUrl.toString().replaceAll("/+$", ""));
    }
}
