package nl.raakpunt.routing.desk;

import nl.raakpunt.routing.question.Caller;
import org.jspecify.annotations.Nullable;

/** The mail address or telephone number of a citizen who asks for their data. */
record PrivacyForm(@Nullable String mail, @Nullable String phone) {

    Caller citizen() {
        return new Caller(null, SearchForm.chosen(phone), SearchForm.chosen(mail));
    }

    /** True when there is something to look for; a number needs enough digits to be one. */
    boolean canFind() {
        String number = SearchForm.chosen(phone);
        return SearchForm.chosen(mail) != null
                || (number != null && number.chars().filter(Character::isDigit).count() >= 6);
    }
}
