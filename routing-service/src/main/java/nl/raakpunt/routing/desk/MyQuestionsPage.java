package nl.raakpunt.routing.desk;

import java.util.List;
import java.util.stream.Stream;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.question.QuestionOverview;
import nl.raakpunt.routing.question.QuestionSummary;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The questions of the person logged in: offered, owned, finished, and set out to others. */
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
        model.addAttribute("offers", rows(overview.offeredTo(me.id()).stream(), me, words));
        model.addAttribute("help", rows(overview.helpAskedOf(me.id()).stream(), me, words));
        var owned = overview.ownedBy(me.id());
        var setOut = overview.setOutBy(me.id());
        var finished = setOut.stream().filter(question -> isMine(question, me));
        var answered = owned.stream().filter(question -> !question.state().isOpen());
        model.addAttribute(
                "owned", rows(owned.stream().filter(question -> question.state().isOpen()), me, words));
        model.addAttribute("done", rows(Stream.concat(answered, finished), me, words));
        model.addAttribute("setOut", rows(setOut.stream().filter(question -> !isMine(question, me)), me, words));
        return view;
    }

    private static boolean isMine(QuestionSummary question, SignedIn me) {
        return question.owner().id().equals(me.id());
    }

    private static List<QuestionRow> rows(Stream<QuestionSummary> questions, SignedIn me, Words words) {
        return questions
                .map(question -> QuestionRow.of(question, me.id(), words))
                .toList();
    }
}
