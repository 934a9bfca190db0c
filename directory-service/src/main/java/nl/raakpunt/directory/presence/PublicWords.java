package nl.raakpunt.directory.presence;

import java.text.MessageFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/** What people read about sources that do not answer, in Dutch. */
public final class PublicWords {

    private static final Locale DUTCH = Locale.of("nl");
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("messages/presence", DUTCH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", DUTCH);
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("d MMMM HH:mm", DUTCH);

    private PublicWords() {}

    /** The sentence with this key, with these texts filled in. */
    public static String text(String key, Object... values) {
        return new MessageFormat(WORDS.getString(key), DUTCH).format(values);
    }

    /** A moment as people say it: only the time when it is today, in the zone of the clock. */
    public static String moment(Instant moment, Clock clock) {
        ZonedDateTime local = moment.atZone(clock.getZone());
        return local.toLocalDate().equals(LocalDate.now(clock)) ? TIME.format(local) : DAY_AND_TIME.format(local);
    }
}
