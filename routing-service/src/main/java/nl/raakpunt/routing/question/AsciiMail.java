package nl.raakpunt.routing.question;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A mail address with its domain as mail servers know it (A-labels, RFC 5890): every server delivers to it, and one address has one form
 * whatever way it was written; pure.
 */
public final class AsciiMail {

    /** Letters of today's domains (RFC 5892) that the older rules write as others, which can be a domain of somebody else. */
    private static final Pattern OTHER_TODAY = Pattern.compile("[\u00DF\u1E9E\u03C2\u200C\u200D]");

    private AsciiMail() {}

    /** The address in that form; as it was when its domain is no domain, or when it could become another one. */
    public static String of(String address) {
        int at = address.lastIndexOf('@');
        String domain = address.substring(at + 1);
        if (at < 0
                || StandardCharsets.US_ASCII.newEncoder().canEncode(domain)
                || OTHER_TODAY.matcher(domain).find()) {
            return address;
        }
        try {
            return address.substring(0, at + 1) + IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException noDomain) {
            return address;
        }
    }
}
