package nl.raakpunt.routing.desk;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Serves the organisation's own theme, when there is one. */
@RestController
class ThemePage {
    private final Assets assets;

    ThemePage(Assets assets) {
        this.assets = assets;
    }

    @GetMapping("/theme/{file}")
    ResponseEntity<String> theme(@PathVariable String file) {
        var css = assets.ownTheme();
        if (css == null || !assets.themeUrl().equals("/theme/" + file)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "css"))
                .cacheControl(AssetConfiguration.FOR_EVER)
                .body(css);
    }
}
