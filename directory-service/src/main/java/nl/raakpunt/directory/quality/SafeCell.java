package nl.raakpunt.directory.quality;

/**
 * Keeps a spreadsheet from running a cell as a formula (OWASP, CSV injection). An apostrophe in front makes it text. Phone
 * numbers begin with a plus and get one too: Excel would make a number of them and lose the plus, and what a directory has in a
 * phone attribute is as little to be trusted as the rest.
 */
final class SafeCell {

    // Full-width = + - @ count as the plain ones in some locales; a line break or tab can start a new cell when pasted.
    private static final String DANGEROUS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private SafeCell() {}

    static String of(String text) {
        return startsFormula(text) ? "'" + text : text;
    }

    private static boolean startsFormula(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (DANGEROUS.indexOf(c) >= 0) {
                return true;
            }
            if (!isBlank(c)) {
                return false;
            }
        }
        return false;
    }

    /** Spaces of every kind, and what is not seen at all. */
    private static boolean isBlank(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }
}
