package nl.raakpunt.routing.desk;

import nl.raakpunt.routing.intake.mail.SetAsideMail;
import org.jspecify.annotations.Nullable;

/**
 * A mail that was set aside, ready to show.
 *
 * @param sender {@code null} when it had none, or when it is not kept any more
 */
public record PostView(
        String when,
        String reason,
        @Nullable String sender,
        @Nullable String subject) {
    static PostView of(SetAsideMail mail, Words words) {
        return new PostView(
                words.moment(mail.at()),
                words.say("post.reason." + mail.reason().name()),
                mail.sender(),
                mail.subject());
    }
}
