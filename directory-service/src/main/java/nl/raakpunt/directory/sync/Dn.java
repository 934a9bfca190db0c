package nl.raakpunt.directory.sync;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import org.jspecify.annotations.Nullable;

/** A distinguished name in one spelling, so that two spellings of one name compare equal. */
record Dn(String value) {

    /** Beyond this a name does not fit an index, and is compared by its hash. */
    private static final int LONGEST = 600;

    private static final String UNESCAPED = "-_.@'()&/";

    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** A name that cannot be parsed is compared as it is written. */
    static Dn of(String text) {
        String plain = plainSpelling(text);
        String name = plain == null ? spelling(text) : plain;
        return new Dn(name.length() <= LONGEST ? name : "hash " + Fingerprint.ofText(name));
    }

    /** The same as {@link #spelling} for names without anything special, which nearly all are, at a tenth of the time. */
    static @Nullable String plainSpelling(String text) {
        StringBuilder name = new StringBuilder(text.length());
        int end = text.length();
        while (end >= 0) {
            int start = text.lastIndexOf(',', end - 1) + 1;
            if (!isPlain(text, start, end)) {
                return null;
            }
            name.append(text, start, end);
            end = start - 1;
            if (end >= 0) {
                name.append(',');
            }
        }
        return name.toString().toLowerCase(Locale.ROOT);
    }

    /** One attribute of ASCII letters and one value of letters, digits and what needs no escape, single spaces within. */
    private static boolean isPlain(String text, int start, int end) {
        int equals = text.indexOf('=', start);
        if (equals <= start || equals + 1 >= end) {
            return false;
        }
        for (int i = start; i < equals; i++) {
            char c = text.charAt(i);
            if ((c < 'a' || c > 'z') && (c < 'A' || c > 'Z')) {
                return false;
            }
        }
        boolean space = true;
        for (int i = equals + 1; i < end; i++) {
            char c = text.charAt(i);
            boolean single = c == ' ' && !space;
            if (!single && !Character.isLetterOrDigit(c) && UNESCAPED.indexOf(c) < 0) {
                return false;
            }
            space = c == ' ';
        }
        return !space;
    }

    static String spelling(String text) {
        try {
            return new LdapName(text).getRdns().stream().map(Dn::spelling).collect(Collectors.joining(","));
        } catch (InvalidNameException notAName) {
            return text.toLowerCase(Locale.ROOT);
        }
    }

    private static String spelling(Rdn rdn) {
        String value = rdn.getValue() instanceof String text
                ? Rdn.escapeValue(SPACES.matcher(text.strip()).replaceAll(" "))
                : rdn.toString();
        String single = rdn.size() == 1 ? rdn.getType() + "=" + value : rdn.toString();
        return single.toLowerCase(Locale.ROOT);
    }
}
