package nl.raakpunt.routing.desk;

import java.util.Locale;
import nl.raakpunt.routing.access.Role;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.question.QuestionOverview;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page of a logged-in person shows around its content. */
@ControllerAdvice(
        assignableTypes = {
            DeskPage.class,
            CallsPage.class,
            GuidePage.class,
            TeamPage.class,
            HelpPage.class,
            TakePage.class,
            MyQuestionsPage.class,
            QuestionPage.class,
            QuestionActions.class,
            FilesPage.class,
            ReachPage.class,
            MessagesPage.class,
            DevicesPage.class,
            ChatPage.class,
            RosterActions.class,
            StatesPage.class,
            StaffListPage.class,
            StaffListActions.class,
            StaffRunPage.class,
            QualityPage.class,
            PrivacyPage.class,
            PostPage.class,
            RulesPage.class,
            RulesActions.class,
            ReadingPage.class,
            InsightPage.class,
            InsightMonthPage.class,
            CoveragePage.class,
            TopicsPage.class,
            IndexPage.class,
            ConfigurationPage.class
        })
class PageModel {
    private final QuestionOverview overview;
    private final Speech speech;

    PageModel(QuestionOverview overview, Speech speech) {
        this.overview = overview;
        this.speech = speech;
    }

    @ModelAttribute
    void around(@AuthenticationPrincipal @Nullable SignedIn me, Locale locale, Model model) {
        model.addAttribute("words", speech.in(locale));
        if (me != null) {
            model.addAttribute("me", me);
            model.addAttribute("admin", me.is(Role.ADMIN));
            model.addAttribute("leads", me.is(Role.MANAGER));
            model.addAttribute("rules", me.is(Role.MANAGER) || me.is(Role.ADMIN));
            model.addAttribute("offered", overview.offeredTo(me.id()).size());
        }
    }
}
