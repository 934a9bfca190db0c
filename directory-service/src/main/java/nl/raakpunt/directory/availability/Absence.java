package nl.raakpunt.directory.availability;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/** Whole days on which a person is not there, first and last included; why is never known here. */
public record Absence(LocalDate first, LocalDate last) {

    private static final Pattern SEMICOLON = Pattern.compile(";");

    public Absence {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("An absence must not end before it starts");
        }
    }

    /** Reads text such as {@code 2026-12-21/2027-01-02; 2027-04-26}. */
    public static List<Absence> parseAll(String text) {
        return SEMICOLON
                .splitAsStream(text)
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .map(Dates::period)
                .distinct()
                .toList();
    }

    @Override
    public String toString() {
        return first + "/" + last;
    }
}
