package nl.raakpunt.routing.desk;

/** Keeps a spreadsheet from running a cell as a formula (OWASP, CSV injection): an apostrophe in front makes it text. */
final class SafeCell {
    // Full-width = + - @ count as the plain ones in some locales; a line break or tab can start a new cell when pasted.
    private static final String DANGEROUS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private SafeCell() {}

    static String of(String text) {
        int first = 0;
        while (first < text.length() && isUnseen(text.charAt(first))) {
            first++;
        }
        return first < text.length() && DANGEROUS.indexOf(text.charAt(first)) >= 0 ? "'" + text : text;
    }

    private static boolean isUnseen(char c) {
        return DANGEROUS.indexOf(c) < 0
                && (Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || Character.isISOControl(c)
                        || Character.getType(c) == Character.FORMAT);
    }
}
