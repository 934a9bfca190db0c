package nl.raakpunt.routing.question;

import java.net.IDN;
import java.nio.charset.StandardCharsets;

/**
 * A mail address with its domain as mail servers know it (A-labels, RFC 5890): every server delivers to it, and one address has one form
 * whatever way it was written; pure.
 */
public final class AsciiMail {

    private AsciiMail() {}

    /** The address in that form; as it was when its domain is no domain. */
    public static String of(String address) {
        int at = address.lastIndexOf('@');
        String domain = address.substring(at + 1);
        if (at < 0 || StandardCharsets.US_ASCII.newEncoder().canEncode(domain)) {
            return address;
        }
        try {
            return address.substring(0, at + 1) + IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException noDomain) {
            return address;
        }
    }
}
