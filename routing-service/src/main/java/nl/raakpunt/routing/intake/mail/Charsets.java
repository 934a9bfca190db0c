package nl.raakpunt.routing.intake.mail;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes text of bytes, also when a mail says nothing, or something wrong, about how they must be read. */
final class Charsets {

    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Pattern ENCODED_WORD = Pattern.compile("=\\?([^?*\\s]+)(\\*[^?]*)?\\?([bBqQ])\\?");

    private Charsets() {}

    /** The text, as the mail says it is written; when that cannot be, as it most likely is. */
    static String decode(byte[] bytes, @Nullable String said) {
        // Whoever says ASCII did not think of accents.
        Charset charset = said == null || said.strip().equalsIgnoreCase("us-ascii")
                ? null
                : known(said).orElse(null);
        if (charset == null) {
            return strictly(bytes, StandardCharsets.UTF_8).orElseGet(() -> new String(bytes, WESTERN));
        }
        // Whoever says ISO 8859-1 means the larger set of Windows, as every browser knows.
        Charset meant = charset.equals(StandardCharsets.ISO_8859_1) ? WESTERN : charset;
        return strictly(bytes, meant).orElseGet(() -> decode(bytes, null));
    }

    /** A header as people read it. */
    static String header(String raw) {
        String plain = plain(raw);
        try {
            return MimeUtility.decodeText(ENCODED_WORD.matcher(plain).replaceAll(Charsets::known));
        } catch (UnsupportedEncodingException unreadable) {
            return plain;
        }
    }

    /** A header on one line, with its encoded words as they travel. */
    static String plain(String raw) {
        String unfolded = MimeUtility.unfold(raw);
        byte[] bytes = unfolded.getBytes(StandardCharsets.ISO_8859_1);
        // What cannot be these bytes was decoded already.
        return new String(bytes, StandardCharsets.ISO_8859_1).equals(unfolded) ? decode(bytes, null) : unfolded;
    }

    private static String known(MatchResult word) {
        String charset = known(word.group(1)).isPresent() ? word.group(1) : WESTERN.name();
        return Matcher.quoteReplacement("=?" + charset + "?" + word.group(3) + "?");
    }

    private static Optional<Charset> known(String name) {
        try {
            return Optional.of(Charset.forName(MimeUtility.javaCharset(name.strip())));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException wrong) {
            return Optional.empty();
        }
    }
}
