package nl.raakpunt.routing.desk;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/** Makes the desk an app that can be installed; nothing of its content is kept on the device. */
@Controller
class AppPage {
    private static final CacheControl A_DAY = CacheControl.maxAge(Duration.ofDays(1));
    private static final MediaType MANIFEST = MediaType.parseMediaType("application/manifest+json;charset=UTF-8");
    private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");

    private final Assets assets;

    AppPage(Assets assets) {
        this.assets = assets;
    }

    @GetMapping("/manifest.webmanifest")
    ResponseEntity<String> manifest() {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("name", "Raakpunt");
        manifest.put("short_name", "Raakpunt");
        manifest.put("lang", "nl");
        manifest.put("start_url", "/");
        manifest.put("scope", "/");
        manifest.put("display", "standalone");
        manifest.put(
                "icons",
                List.of(Map.of(
                        "src", assets.url("icon.svg"), "sizes", "any", "type", "image/svg+xml", "purpose", "any")));
        return ResponseEntity.ok()
                .contentType(MANIFEST)
                .cacheControl(A_DAY)
                .body(JsonMapper.shared().writeValueAsString(manifest));
    }

    /** At the root, because a service worker sees only what is below its own address. */
    @GetMapping("/dienst.js")
    ResponseEntity<Resource> worker() {
        return ResponseEntity.ok()
                .contentType(SCRIPT)
                .cacheControl(CacheControl.noCache())
                .body(new ClassPathResource("static/assets/worker.js"));
    }

    /** What an installed app shows while there is no connection. */
    @GetMapping("/zonder-verbinding")
    String offline(Model model) {
        // A form on a page that is shown without a connection leads nowhere.
        model.addAttribute("offline", true);
        return "offline";
    }
}
