package nl.raakpunt.routing.access;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where browsers find the desk.
 *
 * @param publicUrl address that staff type; with https the cookies are for https only
 */
@ConfigurationProperties("raakpunt.desk")
record WebSettings(@DefaultValue("http://localhost:8080") URI publicUrl) {

    boolean secure() {
        return "https".equalsIgnoreCase(publicUrl.getScheme());
    }

    /** A browser accepts a __Host- cookie only over https, from this host, for the whole site. */
    String cookieName(String name) {
        return secure() ? "__Host-" + name : name;
    }
}
