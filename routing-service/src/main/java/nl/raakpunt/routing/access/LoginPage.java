package nl.raakpunt.routing.access;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page where staff log in. */
@Controller
class LoginPage {
    @GetMapping("/inloggen")
    String show(
            @AuthenticationPrincipal @Nullable SignedIn me,
            @RequestParam(required = false) @Nullable String fout,
            @RequestParam(required = false) @Nullable String uitgelogd,
            Model model) {
        if (me != null) {
            return "redirect:/";
        }
        LoginError.byCode(fout).ifPresent(error -> model.addAttribute("error", error.messageKey()));
        model.addAttribute("loggedOut", uitgelogd != null);
        return "login";
    }
}
