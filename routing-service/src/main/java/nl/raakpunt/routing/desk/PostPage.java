package nl.raakpunt.routing.desk;

import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.intake.mail.SetAsideMails;
import nl.raakpunt.routing.outbox.DelayedMessages;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** For administrators: which mails did not become a question, and why, and which of our own do not arrive yet. */
@Controller
class PostPage {
    private final SetAsideMails mails;
    private final DelayedMessages delayed;
    private final StaffAudit audit;

    PostPage(SetAsideMails mails, DelayedMessages delayed, StaffAudit audit) {
        this.mails = mails;
        this.delayed = delayed;
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
        model.addAttribute(
                "delayed",
                delayed.now().stream()
                        .map(channel -> words.say(
                                "post.delayed." + channel.channel(), channel.count(), words.moment(channel.since())))
                        .toList());
        model.addAttribute("tried", delayed.triedFor().toDays());
        return "post";
    }
}
