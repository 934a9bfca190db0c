package nl.raakpunt.directory.mapping;

/** What may be in a text that others see; markup and formulas are just text, and are made harmless where they are shown. */
final class Texts {

    private static final char NOT_UTF_8 = '\uFFFD';

    private Texts() {}

    /**
     * The value as one line without characters that nobody sees, which would hide or turn round what is read.
     *
     * @throws UnusableValueException when it cannot be stored
     */
    static String line(String value, int longest) {
        return clean(value, longest, false);
    }

    /** The same with its line breaks. */
    static String lines(String value, int longest) {
        return clean(value, longest, true);
    }

    /** The value as it is, because it has to be equal to another. */
    static String exact(String value, int longest) {
        if (value.length() > longest) {
            throw new UnusableValueException("is longer than " + longest + " characters");
        }
        if (value.indexOf('\0') >= 0) {
            throw new UnusableValueException("contains a NUL character");
        }
        if (value.indexOf(NOT_UTF_8) >= 0) {
            throw new UnusableValueException("is not valid UTF-8");
        }
        return value;
    }

    private static String clean(String value, int longest, boolean breaks) {
        exact(value, longest);
        int odd = firstOdd(value);
        if (odd == value.length()) {
            return value;
        }
        StringBuilder text = new StringBuilder(value.length()).append(value, 0, odd);
        value.substring(odd).codePoints().forEach(character -> add(text, character, breaks));
        return text.toString().strip();
    }

    private static void add(StringBuilder text, int character, boolean breaks) {
        if (Character.getType(character) == Character.SURROGATE) {
            throw new UnusableValueException("is not valid Unicode");
        }
        if (breaks && (character == '\n' || character == '\t')) {
            text.appendCodePoint(character);
        } else if (Character.isISOControl(character)) {
            text.append(' ');
        } else if (!isUnseen(character)) {
            text.appendCodePoint(character);
        }
    }

    private static int firstOdd(String value) {
        int at = 0;
        while (at < value.length() && !isOdd(value.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isOdd(char character) {
        return Character.isISOControl(character) || Character.isSurrogate(character) || isUnseen(character);
    }

    /** Zero-width space and joiner, and what turns the direction of text; emoji and Persian keep their joiners. */
    private static boolean isUnseen(int character) {
        return character == 0x200B
                || character == 0x2060
                || character == 0xFEFF
                || (character >= 0x202A && character <= 0x202E)
                || (character >= 0x2066 && character <= 0x2069);
    }
}
