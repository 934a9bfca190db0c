package nl.raakpunt.directory.mapping;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What names of attributes look like, and which of them never hold text. */
final class Attributes {

    /** RFC 4512: a letter, then letters, digits and hyphens, and options such as {@code ;lang-nl}. */
    private static final Pattern DESCRIPTOR = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,99}(;[A-Za-z0-9-]{1,50}){0,3}");

    private static final Set<String> NEVER_TEXT = Set.of(
            "jpegphoto",
            "thumbnailphoto",
            "thumbnaillogo",
            "photo",
            "audio",
            "objectguid",
            "objectsid",
            "usercertificate",
            "usersmimecertificate",
            "userpkcs12");
    private static final Set<String> SECRET = Set.of(
            "userpassword", "unicodepwd", "ntpwdhistory", "lmpwdhistory", "supplementalcredentials", "sambantpassword");

    private Attributes() {}

    static boolean isDescriptor(String name) {
        return DESCRIPTOR.matcher(name).matches();
    }

    static boolean isNeverText(String name) {
        return NEVER_TEXT.contains(key(name));
    }

    static boolean isSecret(String name) {
        return SECRET.contains(key(name));
    }

    /** The form in which two spellings of one attribute are equal. */
    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
