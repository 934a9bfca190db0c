package nl.raakpunt.routing.intake.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Tells whether two mails are the same: same Message-ID and same content, whatever way they came. */
final class LetterKey {

    private LetterKey() {}

    static String of(MimeMessage mail, @Nullable String messageId) throws MessagingException, IOException {
        MessageDigest digest = sha256();
        for (String part : new String[] {
            String.valueOf(messageId), header(mail, "From"), header(mail, "Date"), header(mail, "Subject")
        }) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        try (InputStream body = mail.getRawInputStream();
                OutputStream into = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            body.transferTo(into);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Of a mail of which no more than this is read. */
    static String of(String... facts) {
        return HexFormat.of().formatHex(sha256().digest(String.join("\0", facts).getBytes(StandardCharsets.UTF_8)));
    }

    private static String header(MimeMessage mail, String name) throws MessagingException {
        return String.valueOf(mail.getHeader(name, ","));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
