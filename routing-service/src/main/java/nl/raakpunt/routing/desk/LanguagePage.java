package nl.raakpunt.routing.desk;

import java.net.URI;
import nl.raakpunt.routing.citizen.ChosenLanguage;
import nl.raakpunt.routing.citizen.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ServerWebExchange;

/** Shows everything in the other language from now on, beginning with the page somebody was on. */
@Controller
class LanguagePage {

    /**
     * What somebody chose.
     *
     * @param taal  nl or en
     * @param terug the page they were on
     */
    record LanguageForm(@Nullable String taal, @Nullable String terug) {}

    @PostMapping("/taal")
    ResponseEntity<Void> choose(LanguageForm form, ServerWebExchange exchange) {
        ChosenLanguage.choose(exchange, Language.of(form.taal()));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(LocalAddress.of(form.terug())))
                .build();
    }
}
