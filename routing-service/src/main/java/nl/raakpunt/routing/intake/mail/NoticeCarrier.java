package nl.raakpunt.routing.intake.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import nl.raakpunt.routing.notify.DeskSettings;
import nl.raakpunt.routing.notify.MailFailure;
import nl.raakpunt.routing.outbox.Attempt;
import nl.raakpunt.routing.outbox.Carrier;
import nl.raakpunt.routing.outbox.Leased;
import nl.raakpunt.routing.question.AsciiMail;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Mails colleagues back what their mail did. */
@Component
class NoticeCarrier implements Carrier {

    static final String CHANNEL = "mail-notice";

    private static final Locale DUTCH = Locale.of("nl", "NL");

    private final JavaMailSender mail;
    private final MessageSource texts;
    private final DeskSettings desk;
    private final OwnAddresses own;

    NoticeCarrier(JavaMailSender mail, MessageSource texts, DeskSettings desk, OwnAddresses own) {
        this.mail = mail;
        this.texts = texts;
        this.desk = desk;
        this.own = own;
    }

    @Override
    public String channel() {
        return CHANNEL;
    }

    @Override
    public Attempt bring(Leased parcel) {
        try {
            mail.send(prepare(parcel.id(), Notice.read(parcel.payload())));
            return new Attempt.Delivered();
        } catch (MailException failure) {
            return MailFailure.attempt(failure);
        }
    }

    private MimeMessage prepare(UUID id, Notice notice) {
        try {
            MimeMessage mime = mail.createMimeMessage();
            MimeMessageHelper helper = new MimeMessageHelper(mime, StandardCharsets.UTF_8.name());
            helper.setFrom(own.from());
            helper.setReplyTo(own.replyTo());
            helper.setTo(new InternetAddress(AsciiMail.of(notice.address()), true));
            String several = notice.isAboutSeveral() ? ".several" : "";
            helper.setSubject(say("mailin.notice.subject" + several, notice));
            helper.setText(say("mailin.notice." + key(notice), notice) + say("mailin.notice.footer" + several, notice));
            mime.setHeader("Message-ID", own.messageId(id));
            mime.setHeader("Auto-Submitted", "auto-replied");
            if (notice.inReplyTo() != null) {
                mime.setHeader("In-Reply-To", notice.inReplyTo());
                mime.setHeader("References", notice.inReplyTo());
            }
            return mime;
        } catch (MessagingException impossible) {
            throw new MailPreparationException(impossible);
        }
    }

    private static String key(Notice notice) {
        return notice.told().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String say(String key, Notice notice) {
        Object[] facts = {
            notice.name(),
            notice.reference(),
            desk.publicUrl() + "/vragen" + (notice.isAboutSeveral() ? "" : "/" + notice.question()),
            notice.detail() == null ? "" : notice.detail()
        };
        return texts.getMessage(key, facts, DUTCH);
    }
}
