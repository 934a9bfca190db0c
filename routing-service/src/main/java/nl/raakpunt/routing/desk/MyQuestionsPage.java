package nl.raakpunt.routing.desk;

import java.util.List;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.question.QuestionOverview;
import nl.raakpunt.routing.question.QuestionSummary;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The questions of the person logged in: offered, owned, and set out to others. */
@Controller
class MyQuestionsPage {
    private final QuestionOverview overview;

    MyQuestionsPage(QuestionOverview overview) {
        this.overview = overview;
    }

    @GetMapping("/vragen")
    String all(@AuthenticationPrincipal SignedIn me, @ModelAttribute("words") Words words, Model model) {
        return lists(me, words, model, "questions");
    }

    @GetMapping("/vragen/lijst")
    String list(@AuthenticationPrincipal SignedIn me, @ModelAttribute("words") Words words, Model model) {
        return lists(me, words, model, "questions :: lists");
    }

    /** How many questions wait for a yes or no, for the menu. */
    @GetMapping("/vragen/aantal")
    String count() {
        return "layout :: count";
    }

    private String lists(SignedIn me, Words words, Model model, String view) {
        model.addAttribute("offers", rows(overview.offeredTo(me.id()), me, words));
        model.addAttribute("help", rows(overview.helpAskedOf(me.id()), me, words));
        model.addAttribute("owned", rows(overview.ownedBy(me.id()), me, words));
        model.addAttribute("setOut", rows(overview.setOutBy(me.id()), me, words));
        return view;
    }

    private static List<QuestionRow> rows(List<QuestionSummary> questions, SignedIn me, Words words) {
        return questions.stream()
                .map(question -> QuestionRow.of(question, me.id(), words))
                .toList();
    }
}
