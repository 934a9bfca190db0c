package nl.raakpunt.routing.intake.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What somebody wrote in a mail, without what it quotes and without what their program adds; everything when it is not sure
 * where that begins.
 *
 * @param cut whether something was left out
 */
record Written(String text, boolean cut) {

    private static final Pattern WROTE = Pattern.compile(
            "(?i)(?:Op|On|Am|Le)\\b.{5,300}\\b(?:schreef|wrote|schrieb|geschreven|a écrit)\\b.{0,120}:");
    /** A time or a mail address: nobody types those in such a sentence. */
    private static final Pattern BY_PROGRAM = Pattern.compile("\\d[:.]\\d\\d\\b|@");

    private static final Pattern ORIGINAL = Pattern.compile(
            "(?i)[-_ ]{2,}\\s*(?:Oorspronkelijk(?:e)? (?:bericht|e-mail)|Original Message)\\s*[-_ ]{2,}");
    private static final Pattern FORWARDED = Pattern.compile(
            "(?i)[- ]*(?:Begin )?(?:Forwarded message|Doorgestuurd bericht|Doorgestuurde e-mail)[-: ]*");
    private static final Pattern FROM = Pattern.compile("(?i)\\*?(?:Van|From)\\s?:\\*?\\s.+");
    private static final Pattern HEADING =
            Pattern.compile("(?i)\\*?(?:Verzonden|Datum|Sent|Date|Aan|To|Onderwerp|Subject)\\s?:\\*?\\s.*");
    private static final Pattern PROGRAM = Pattern.compile(
            "(?i)(?:(?:Verstuurd|Verzonden) (?:vanaf|vanuit|met|via) .{3,60}|Sent from (?:my|Outlook|Mail|Yahoo).{0,60}"
                    + "|Outlook voor (?:iOS|Android) downloaden.*|Get Outlook for (?:iOS|Android).*)");
    private static final int LONGEST_SIGNATURE = 12;
    private static final int LINES_OF_WROTE = 3;

    static Written of(String mail) {
        List<String> all = mail.strip().lines().map(String::stripTrailing).toList();
        List<String> own = withoutSignature(withoutHistory(all));
        String text = String.join("\n", own).strip();
        String whole = mail.strip();
        return text.isEmpty() ? new Written(whole, false) : new Written(text, own.size() < all.size());
    }

    private static List<String> withoutHistory(List<String> lines) {
        int start = start(lines);
        if (start == lines.size()) {
            return lines;
        }
        List<String> before = lines.subList(0, start);
        List<String> history = lines.subList(start, lines.size());
        List<String> after = afterQuotes(history);
        if (after.isEmpty()) {
            return before;
        }
        // Answers between the quotes make no sense without them.
        return blank(before) && after.stream().noneMatch(Written::quoted) ? after : lines;
    }

    /** Where the history begins; the number of lines when there is none. What is sent on is no history. */
    private static int start(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (FORWARDED.matcher(lines.get(i).strip()).matches()) {
                return lines.size();
            }
            if (quoted(lines.get(i))
                    || ORIGINAL.matcher(lines.get(i).strip()).matches()
                    || wrote(lines, i)
                    || heading(lines, i)) {
                return i > 0 && lines.get(i - 1).matches("_{10,}") ? i - 1 : i;
            }
        }
        return lines.size();
    }

    /** What stands below the quotes; nothing when the history is not marked line by line. */
    private static List<String> afterQuotes(List<String> history) {
        int first = 0;
        while (first < history.size() && !quoted(history.get(first))) {
            first++;
        }
        int last = first;
        while (last < history.size()
                && (quoted(history.get(last)) || history.get(last).isBlank())) {
            last++;
        }
        return history.subList(last, history.size());
    }

    /** Also when nothing below is marked, as long as it looks like what a program writes: people tell of other letters too. */
    private static boolean wrote(List<String> lines, int at) {
        StringBuilder sentence = new StringBuilder();
        for (int i = at; i < Math.min(lines.size(), at + LINES_OF_WROTE); i++) {
            sentence.append(sentence.isEmpty() ? "" : " ").append(lines.get(i).strip());
            if (WROTE.matcher(sentence).matches()) {
                return BY_PROGRAM.matcher(sentence).find() || isQuotedFrom(lines, i + 1);
            }
        }
        return false;
    }

    private static boolean isQuotedFrom(List<String> lines, int start) {
        return lines.subList(start, lines.size()).stream()
                .filter(line -> !line.isBlank())
                .findFirst()
                .filter(Written::quoted)
                .isPresent();
    }

    private static boolean heading(List<String> lines, int at) {
        if (!FROM.matcher(lines.get(at).strip()).matches()) {
            return false;
        }
        List<String> next = lines.subList(at + 1, Math.min(lines.size(), at + 6));
        return next.stream()
                        .filter(line -> HEADING.matcher(line.strip()).matches())
                        .count()
                >= 2;
    }

    private static List<String> withoutSignature(List<String> lines) {
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.equals("--") && lines.size() - i - 1 <= LONGEST_SIGNATURE) {
                break;
            }
            if (!PROGRAM.matcher(line.strip()).matches()) {
                kept.add(line);
            }
        }
        return kept;
    }

    private static boolean quoted(String line) {
        return line.startsWith(">");
    }

    private static boolean blank(List<String> lines) {
        return lines.stream().allMatch(String::isBlank);
    }
}
