package nl.raakpunt.routing.desk;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.directory.DirectoryUpkeep;
import nl.raakpunt.routing.directory.SourceConfiguration;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** For administrators: how a staff directory is set up, and which of its facts comes from what; to look at. */
@Controller
class ConfigurationPage {

    private static final Pattern HYPHENATED = Pattern.compile("-(\\p{Lower})");

    private final DirectoryUpkeep upkeep;
    private final StaffAudit audit;

    ConfigurationPage(DirectoryUpkeep upkeep, StaffAudit audit) {
        this.upkeep = upkeep;
        this.audit = audit;
    }

    /** A fact with its name for people. */
    record MappedRow(String name, String key, String from) {}

    @GetMapping(StaffListPage.PATH + "/gidsen/{source}")
    String show(
            @PathVariable String source,
            @AuthenticationPrincipal SignedIn me,
            @ModelAttribute("words") Words words,
            Model model) {
        SourceConfiguration configuration = Found.in(upkeep.configuration(source));
        audit.note(me, "staff.view", "configuration/" + configuration.name());
        model.addAttribute("source", configuration);
        model.addAttribute("mapping", rows(configuration, words));
        return "staff-configuration";
    }

    private static List<MappedRow> rows(SourceConfiguration configuration, Words words) {
        return configuration.mapping().stream()
                .map(fact -> new MappedRow(name(fact.fact(), words), fact.fact(), fact.from()))
                .toList();
    }

    /** The configuration writes family-name for what the API calls familyName. */
    private static String name(String key, Words words) {
        return ChangeView.fact(
                HYPHENATED.matcher(key).replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT)), words);
    }
}
