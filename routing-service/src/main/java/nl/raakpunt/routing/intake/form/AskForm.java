package nl.raakpunt.routing.intake.form;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.raakpunt.routing.citizen.Language;
import nl.raakpunt.routing.citizen.MailAddress;
import nl.raakpunt.routing.intake.FromCitizen;
import nl.raakpunt.routing.question.Bsn;
import nl.raakpunt.routing.question.Caller;
import nl.raakpunt.routing.question.Channel;
import org.jspecify.annotations.Nullable;

/**
 * The form as a citizen filled it in.
 *
 * @param website     a field that people do not see; robots fill it in
 * @param token       says when the form was opened
 * @param seen        whether the citizen saw how the text is kept without a number that looks like a BSN
 * @param keepNumbers whether the citizen says that it is another number
 */
public record AskForm(
        @Nullable String text,
        @Nullable String name,
        @Nullable String mail,
        @Nullable String phone,
        @Nullable String place,
        @Nullable String language,
        @Nullable String website,
        @Nullable String token,
        @Nullable Boolean seen,
        @Nullable Boolean keepNumbers) {
    private static final int MAX_TEXT = 10_000;
    private static final int MAX_LINE = 200;
    private static final Pattern MAIL =
            Pattern.compile("[^\\s@<>(),;:\"]{1,64}@[^\\s@<>(),;:\"]+\\.[^\\s@<>(),;:\".]{2,}");

    static final AskForm EMPTY = new AskForm(null, null, null, null, null, null, null, null, null, null);

    /**
     * What is wrong with one field.
     *
     * @param field   where the citizen finds it
     * @param problem names the text that says what is wrong
     */
    public record Problem(String field, String problem) {}

    /** Everything that is wrong, in the order of the form. */
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        check(problems, "text", !filled(text).isEmpty() && filled(text).length() <= MAX_TEXT);
        check(problems, "name", !filled(name).isEmpty() && filled(name).length() <= MAX_LINE);
        if (filled(mail).isEmpty() && filled(phone).isEmpty()) {
            problems.add(new Problem("mail", "contact"));
        }
        check(problems, "mail", filled(mail).isEmpty() || isMail());
        check(problems, "phone", filled(phone).isEmpty() || isPhone());
        check(problems, "place", filled(place).length() <= MAX_LINE);
        return problems;
    }

    /** What is wrong with this field; {@code null} when it is right. */
    public @Nullable String problem(String field, List<Problem> problems) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .map(Problem::problem)
                .findFirst()
                .orElse(null);
    }

    /** Whether the answer is wanted in English; the language of the page when nothing was chosen. */
    public boolean english(boolean page) {
        return language == null ? page : Language.of(language) == Language.EN;
    }

    boolean isFromRobot() {
        return !filled(website).isEmpty();
    }

    /** Whether the citizen must see first how the text will be kept. */
    boolean mustSeeMask() {
        return !Boolean.TRUE.equals(seen) && Bsn.occursIn(filled(text));
    }

    /** Whether the way the text will be kept is shown. */
    boolean showsMask() {
        return Bsn.occursIn(filled(text));
    }

    String masked() {
        return Bsn.mask(filled(text));
    }

    FromCitizen fromCitizen() {
        return new FromCitizen(
                filled(text),
                new Caller(filledOrNull(name), filledOrNull(phone), filledOrNull(mail)),
                Channel.FORM,
                Language.of(language),
                filledOrNull(place),
                Boolean.TRUE.equals(keepNumbers));
    }

    private boolean isMail() {
        return filled(mail).length() <= 320
                && MAIL.matcher(filled(mail)).matches()
                && MailAddress.isUsable(filled(mail));
    }

    private boolean isPhone() {
        int digits = filled(phone).replaceAll("\\D", "").length();
        return digits >= 10 && digits <= 15 && filled(phone).matches("[+0-9 ()\\-.]{10,50}");
    }

    private static void check(List<Problem> problems, String field, boolean right) {
        if (!right) {
            problems.add(new Problem(field, field));
        }
    }

    private static String filled(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    private static @Nullable String filledOrNull(@Nullable String value) {
        return filled(value).isEmpty() ? null : filled(value);
    }
}
