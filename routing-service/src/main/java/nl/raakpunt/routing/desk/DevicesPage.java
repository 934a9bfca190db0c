package nl.raakpunt.routing.desk;

import java.util.Locale;
import java.util.UUID;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.push.PushDevices;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;

/** Switches notifications on and off, for the device somebody uses and those they used. */
@Controller
class DevicesPage {

    private static final String PATH = MessagesPage.PATH + "/apparaten";
    private static final String BACK = "redirect:" + MessagesPage.PATH + "?apparaat=";

    private final PushDevices devices;

    DevicesPage(PushDevices devices) {
        this.devices = devices;
    }

    /** What the browser gives. */
    record DeviceForm(
            @Nullable String endpoint,
            @Nullable String p256dh,
            @Nullable String auth) {}

    @PostMapping(PATH)
    String switchOn(DeviceForm form, @AuthenticationPrincipal SignedIn me, Locale locale, ServerWebExchange exchange) {
        PushDevices.Switched switched = devices.switchOn(
                me,
                new PushDevices.Offered(
                        form.endpoint(),
                        form.p256dh(),
                        form.auth(),
                        locale.getLanguage(),
                        exchange.getRequest().getHeaders().getFirst("User-Agent")));
        return BACK
                + switch (switched) {
                    case ON -> "aan";
                    case UNKNOWN_SERVICE -> "onbekend";
                    case UNUSABLE -> "mislukt";
                    case TOO_MANY -> "te-veel";
                };
    }

    @PostMapping(PATH + "/{id}/uit")
    String switchOff(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        if (!devices.switchOff(me, id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return BACK + "uit";
    }
}
