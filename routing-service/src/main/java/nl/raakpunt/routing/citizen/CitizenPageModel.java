package nl.raakpunt.routing.citizen;

import java.util.Locale;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page for citizens shows around its content. */
@ControllerAdvice(annotations = CitizenPage.class)
class CitizenPageModel {

    private final CitizenSettings settings;
    private final CitizenTexts texts;

    CitizenPageModel(CitizenSettings settings, CitizenTexts texts) {
        this.settings = settings;
        this.texts = texts;
    }

    @ModelAttribute
    void around(Locale locale, Model model) {
        Language language = Language.of(locale);
        model.addAttribute("organisation", settings.organisation());
        model.addAttribute("phone", settings.phone());
        model.addAttribute("english", language == Language.EN);
        model.addAttribute("words", texts.in(language));
    }
}
