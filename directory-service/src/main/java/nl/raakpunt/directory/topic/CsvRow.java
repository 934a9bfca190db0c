package nl.raakpunt.directory.topic;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.raakpunt.directory.topic.ImportReport.Rejected;
import org.jspecify.annotations.Nullable;

/** One row of an imported file; hands out cells, or says what is wrong with them. */
record CsvRow(long line, Map<String, String> cells) {

    private static final int LONGEST = 10_000;
    private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    String text(String column) {
        String value = cells.getOrDefault(column, "").strip();
        if (value.length() > LONGEST) {
            throw wrong(column, "is longer than " + LONGEST + " characters");
        }
        if (value.indexOf('\0') >= 0) {
            throw wrong(column, "contains a NUL character");
        }
        return value;
    }

    @Nullable
    String optional(String column) {
        String value = text(column);
        return value.isEmpty() ? null : value;
    }

    String required(String column) {
        String value = text(column);
        if (value.isEmpty()) {
            throw wrong(column, "is empty");
        }
        return value;
    }

    String key(String column) {
        String key = required(column);
        if (key.length() > 100 || !KEY.matcher(key).matches()) {
            throw wrong(column, "is not a key; use lower case letters, digits and hyphens, at most 100");
        }
        return key;
    }

    List<String> list(String column) {
        return Arrays.stream(text(column).split("\\|"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }

    WrongCell wrong(String column, String reason) {
        String value = cells.getOrDefault(column, "");
        String shown = value.substring(0, Math.min(value.length(), 200)).replace("\0", "");
        return new WrongCell(new Rejected(line, column, shown, reason));
    }

    /** A cell that cannot be taken over; rejects its row and no other. */
    static final class WrongCell extends RuntimeException {

        private final transient Rejected rejected;

        WrongCell(Rejected rejected) {
            super(rejected.reason());
            this.rejected = rejected;
        }

        Rejected rejected() {
            return rejected;
        }
    }
}
