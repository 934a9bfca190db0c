package nl.raakpunt.routing.intake.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what mail servers report about mails of ours, without the addresses and the words in it. */
final class DeliveryStatus {

    /** A report of which nothing is known yet. */
    static final DeliveryReport NOTHING = new DeliveryReport(false, "", null);

    private static final int LONGEST = 100_000;
    private static final Pattern EMPTY_LINE = Pattern.compile("\\r?\\n[ \\t]*\\r?\\n");
    private static final Pattern CODE = Pattern.compile("[245]\\.\\d{1,3}\\.\\d{1,3}");

    private DeliveryStatus() {}

    /** What became of the mail: groups of fields, one about the mail and one for each receiver. */
    static DeliveryReport read(InputStream status, DeliveryReport known) throws MessagingException, IOException {
        boolean failed = known.failed();
        String code = known.status();
        String text = new String(status.readNBytes(LONGEST), StandardCharsets.UTF_8);
        for (String group : EMPTY_LINE.splitAsStream(text).toList()) {
            InternetHeaders fields = headers(group + "\r\n\r\n");
            if (field(fields, "Action").toLowerCase(Locale.ROOT).startsWith("failed")) {
                failed = true;
                code = code(field(fields, "Status"));
            }
        }
        return new DeliveryReport(failed, code, known.messageId());
    }

    /** Which mail it is about, from the start of that mail. */
    static DeliveryReport about(InputStream mail, DeliveryReport known) throws MessagingException, IOException {
        InternetHeaders headers =
                headers(new String(mail.readNBytes(LONGEST), StandardCharsets.ISO_8859_1) + "\r\n\r\n");
        @Nullable String id = headers.getHeader("Message-ID", null);
        return new DeliveryReport(known.failed(), known.status(), id == null ? known.messageId() : id.strip());
    }

    private static InternetHeaders headers(String text) throws MessagingException {
        return new InternetHeaders(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static String field(InternetHeaders fields, String name) {
        String value = fields.getHeader(name, null);
        return value == null ? "" : value.strip();
    }

    private static String code(String status) {
        var found = CODE.matcher(status);
        return found.find() ? found.group() : "";
    }
}
