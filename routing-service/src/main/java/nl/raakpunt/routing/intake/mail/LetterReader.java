package nl.raakpunt.routing.intake.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.raakpunt.routing.question.AsciiMail;
import org.jspecify.annotations.Nullable;

/** Reads a mail, also one that is broken: what cannot be understood is kept as it is. */
final class LetterReader {

    private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s]{1,300}>");

    private LetterReader() {}

    static Letter read(MimeMessage mail) throws MessagingException, IOException {
        Headers headers = headers(mail);
        String messageId = first(headers.all("message-id"));
        Parts parts = new Parts();
        parts.read(mail);
        return new Letter(
                LetterKey.of(mail, messageId),
                messageId,
                answersTo(headers),
                sender(headers),
                subject(headers),
                parts.text(),
                parts.files(),
                headers,
                parts.report());
    }

    private static Headers headers(Part mail) throws MessagingException {
        Map<String, List<String>> values = new HashMap<>();
        for (Header header : Collections.list(mail.getAllHeaders())) {
            values.computeIfAbsent(header.getName().toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                    .add(header.getValue() == null ? "" : header.getValue());
        }
        return new Headers(values);
    }

    private static String subject(Headers headers) {
        String raw = first(headers.all("subject"));
        return raw == null ? "" : subject(raw);
    }

    /** As people read it, on one line. */
    static String subject(String raw) {
        return Charsets.header(raw).replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static List<String> answersTo(Headers headers) {
        List<String> ids = new ArrayList<>(messageIds(headers.all("in-reply-to")));
        ids.addAll(messageIds(headers.all("references")).reversed());
        return ids.stream().distinct().toList();
    }

    private static List<String> messageIds(List<String> values) {
        return values.stream()
                .flatMap(value -> MESSAGE_ID.matcher(value).results().map(MatchResult::group))
                .toList();
    }

    private static @Nullable Sender sender(Headers headers) {
        String raw = first(headers.all("from"));
        if (raw == null) {
            return null;
        }
        try {
            // Read before it is decoded: an encoded name may say anything, an address too.
            return sender(InternetAddress.parseHeader(Charsets.plain(raw), false));
        } catch (AddressException unreadable) {
            return null;
        }
    }

    /** The first that is an address; a comma in a name can make the first one a part of that name. */
    private static @Nullable Sender sender(InternetAddress[] addresses) {
        for (InternetAddress address : addresses) {
            Sender sender = sender(address);
            if (sender != null) {
                return sender;
            }
        }
        return null;
    }

    private static @Nullable Sender sender(InternetAddress address) {
        String mail = address.getAddress();
        if (mail == null || !mail.matches("[^@\\s]{1,64}@[^@\\s]{1,255}")) {
            return null;
        }
        String name = address.getPersonal() == null ? "" : Charsets.header(address.getPersonal());
        return new Sender(AsciiMail.of(mail), name.isBlank() ? null : shortened(name.strip()));
    }

    private static String shortened(String name) {
        return name.length() <= 200 ? name : name.substring(0, 200);
    }

    private static @Nullable String first(List<String> values) {
        return values.isEmpty() || values.getFirst().isBlank()
                ? null
                : values.getFirst().strip();
    }

    /** The parts of a multipart, whatever they are in. */
    static List<BodyPart> parts(Multipart parts) throws MessagingException {
        List<BodyPart> all = new ArrayList<>();
        for (int i = 0; i < parts.getCount(); i++) {
            all.add(parts.getBodyPart(i));
        }
        return all;
    }
}
