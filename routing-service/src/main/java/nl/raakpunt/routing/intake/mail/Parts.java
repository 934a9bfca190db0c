package nl.raakpunt.routing.intake.mail;

import static java.util.Objects.requireNonNullElse;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.ParseException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gathers what is in a mail: its text, its files, what a mail server reports. */
final class Parts {

    private static final int DEEPEST = 20;
    private static final int MOST_FILES = 40;
    /** More than a question takes; the rest of it is no text that a person wrote. */
    private static final int LONGEST_TEXT = 1_000_000;
    /** Smaller pictures inside a page are logos and lines. */
    private static final int DECORATION = 20 * 1024;

    private static final Set<String> SEALS =
            Set.of("application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature");

    private final List<String> plain = new ArrayList<>();
    private final List<String> pages = new ArrayList<>();
    private final List<LetterFile> files = new ArrayList<>();
    private @Nullable DeliveryReport report;

    String text() {
        String text = plain.stream().filter(each -> !each.isBlank()).collect(Collectors.joining("\n\n"));
        return text.isBlank() ? pages.stream().map(HtmlText::of).collect(Collectors.joining("\n\n")) : text;
    }

    List<LetterFile> files() {
        return files;
    }

    @Nullable
    DeliveryReport report() {
        return report;
    }

    void read(MimePart mail) throws MessagingException, IOException {
        read(mail, 0);
    }

    private void read(Part part, int depth) throws MessagingException, IOException {
        String type = type(part);
        if (depth > DEEPEST || SEALS.contains(type)) {
            return;
        }
        if (type.startsWith("multipart/")) {
            readAll(part, type, depth);
        } else if (type.equals("message/rfc822")) {
            readSentOn(part, depth);
        } else if (type.equals("message/delivery-status")) {
            report = DeliveryStatus.read(part.getInputStream(), requireNonNullElse(report, DeliveryStatus.NOTHING));
        } else if (isFile(part, type)) {
            addFile(part, type);
        } else if (type.equals("text/html")) {
            pages.add(text(part));
        } else if (type.equals("text/rfc822-headers")) {
            report = DeliveryStatus.about(part.getInputStream(), requireNonNullElse(report, DeliveryStatus.NOTHING));
        } else {
            plain.add(text(part));
        }
    }

    private void readAll(Part part, String type, int depth) throws MessagingException, IOException {
        List<? extends Part> parts;
        try {
            parts = part.getContent() instanceof Multipart multipart ? LetterReader.parts(multipart) : List.of();
        } catch (MessagingException | IOException broken) {
            plain.add(text(part));
            return;
        }
        for (Part each : parts) {
            read(each, depth + 1);
        }
        if (type.equals("multipart/report") && report == null) {
            report = DeliveryStatus.NOTHING;
        }
    }

    /** A mail that was sent on: its text becomes a file, and its files are files of this one. */
    private void readSentOn(Part part, int depth) throws MessagingException, IOException {
        if (report != null) {
            report = DeliveryStatus.about(part.getInputStream(), report);
            return;
        }
        if (!(part.getContent() instanceof Part mail)) {
            addFile(part, "message/rfc822");
            return;
        }
        Parts inner = new Parts();
        inner.read(mail, depth + 1);
        if (!inner.text().isBlank()) {
            add(LetterFile.of("doorgestuurde mail.txt", inner.text()));
        }
        inner.files.forEach(this::add);
    }

    private boolean isFile(Part part, String type) throws MessagingException {
        boolean text = type.equals("text/plain") || type.equals("text/html") || type.equals("text/rfc822-headers");
        return !text || Part.ATTACHMENT.equalsIgnoreCase(disposition(part)) || name(part) != null;
    }

    private void addFile(Part part, String type) throws MessagingException {
        boolean inPage = part instanceof MimePart mime && mime.getContentID() != null && !pages.isEmpty();
        if (inPage && type.startsWith("image/") && part.getSize() >= 0 && part.getSize() < DECORATION) {
            return;
        }
        add(new LetterFile(requireNonNullElse(name(part), "bijlage"), () -> open(part)));
    }

    private void add(LetterFile file) {
        if (files.size() < MOST_FILES) {
            files.add(file);
        }
    }

    private static InputStream open(Part part) throws IOException {
        try {
            return part.getInputStream();
        } catch (MessagingException unreadable) {
            throw new IOException(unreadable);
        }
    }

    private static String text(Part part) throws MessagingException, IOException {
        try (InputStream content = decoded(part)) {
            return Charsets.decode(readable(content), charset(part));
        }
    }

    /** As it stands in the mail when nobody knows how it was packed. */
    private static InputStream decoded(Part part) throws MessagingException, IOException {
        try {
            return part.getInputStream();
        } catch (MessagingException | IOException unknown) {
            return switch (part) {
                case MimeMessage mail -> mail.getRawInputStream();
                case MimeBodyPart body -> body.getRawInputStream();
                default -> throw unknown;
            };
        }
    }

    /** What can be read before it breaks off. */
    private static byte[] readable(InputStream content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            byte[] piece = new byte[8 * 1024];
            for (int read = content.read(piece); read > 0 && bytes.size() < LONGEST_TEXT; read = content.read(piece)) {
                bytes.write(piece, 0, read);
            }
        } catch (IOException brokenOff) {
            return bytes.toByteArray();
        }
        return bytes.toByteArray();
    }

    private static String type(Part part) throws MessagingException {
        String type = part.getContentType();
        try {
            return new ContentType(type).getBaseType().toLowerCase(Locale.ROOT);
        } catch (ParseException nonsense) {
            return type.strip().toLowerCase(Locale.ROOT).startsWith("text/html") ? "text/html" : "text/plain";
        }
    }

    private static @Nullable String charset(Part part) throws MessagingException {
        try {
            return new ContentType(part.getContentType()).getParameter("charset");
        } catch (ParseException nonsense) {
            return null;
        }
    }

    private static @Nullable String disposition(Part part) {
        try {
            return part.getDisposition();
        } catch (MessagingException nonsense) {
            return null;
        }
    }

    private static @Nullable String name(Part part) {
        try {
            String name = part.getFileName();
            return name == null || name.isBlank() ? null : Charsets.header(name);
        } catch (MessagingException nonsense) {
            return null;
        }
    }
}
