package nl.raakpunt.routing.desk;

import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.intake.mail.SetAsideMails;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** For administrators: which mails did not become a question, and why. */
@Controller
class PostPage {
    private final SetAsideMails mails;
    private final StaffAudit audit;

    PostPage(SetAsideMails mails, StaffAudit audit) {
        this.mails = mails;
        this.audit = audit;
    }

    @GetMapping("/beheer/post")
    String all(@AuthenticationPrincipal SignedIn me, @ModelAttribute("words") Words words, Model model) {
        audit.note(me, "mail.view", "mail/set-aside");
        model.addAttribute("on", mails.isOn());
        model.addAttribute("folder", mails.folder());
        model.addAttribute(
                "mails",
                mails.newest().stream().map(mail -> PostView.of(mail, words)).toList());
        return "post";
    }
}
