package nl.raakpunt.routing.desk;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** How the desk works, on one page that can be printed. */
@Controller
class HelpPage {

    @GetMapping("/hulp")
    String help() {
        return "help";
    }
}
