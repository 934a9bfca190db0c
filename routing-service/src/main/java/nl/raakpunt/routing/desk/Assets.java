package nl.raakpunt.routing.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/** Addresses of the style sheets and scripts, each with a hash of its content so that browsers keep them for ever. */
@Component
public class Assets {
    static final List<String> LOCATIONS = List.of("static/assets/", "META-INF/resources/webjars/htmx.org/2.0.10/dist/");

    private final Map<String, String> urls = new ConcurrentHashMap<>();
    private final ThemeSettings theme;
    private final @Nullable String ownTheme;

    Assets(ThemeSettings theme) {
        this.theme = theme;
        this.ownTheme = theme.css() == null ? null : read(theme.css());
    }

    /** Style sheets of every page, in their order. */
    public List<String> styles() {
        var look = ownTheme == null
                ? List.of(url("vendor/voorbeeld-theme.css"), url("default-theme.css"))
                : List.of(themeUrl());
        return Stream.of(List.of(url("vendor/nl-design-system.css")), look, List.of(url("desk.css")))
                .flatMap(List::stream)
                .toList();
    }

    /** Scripts of every page, in their order. */
    public List<String> scripts() {
        return Stream.of("htmx.min.js", "vendor/htmx-ext-sse.js", "vendor/idiomorph-ext.js", "desk.js", "live.js")
                .map(this::url)
                .toList();
    }

    public String themeClass() {
        return theme.cssClass();
    }

    /** Address of one file. */
    public String url(String path) {
        return urls.computeIfAbsent(path, name -> {
            var dot = name.lastIndexOf('.');
            return "/assets/" + name.substring(0, dot) + "-" + hash(read(find(name))) + name.substring(dot);
        });
    }

    @Nullable
    String ownTheme() {
        return ownTheme;
    }

    String themeUrl() {
        return "/theme/theme-" + hash(ownTheme == null ? "" : ownTheme) + ".css";
    }

    private static Resource find(String name) {
        return LOCATIONS.stream()
                .map(location -> new ClassPathResource(location + name))
                .filter(ClassPathResource::exists)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no asset " + name));
    }

    private static String hash(String content) {
        return DigestUtils.md5DigestAsHex(content.getBytes(StandardCharsets.UTF_8));
    }

    private static String read(Resource resource) {
        try {
            return resource.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource.getDescription(), e);
        }
    }
}
