package nl.raakpunt.directory.availability;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import nl.raakpunt.directory.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Who takes over from a person, and when.
 *
 * @param topic key of the only topic it holds for; {@code null} when it holds for everything
 */
public record StandIn(PersonId person, Term term, @Nullable String topic) {

    /** For everything. */
    public StandIn(PersonId person, Term term) {
        this(person, term, null);
    }

    /** True when it holds on this date. */
    public boolean holdsOn(LocalDate date) {
        return term.includes(date);
    }

    /**
     * When a stand-in holds.
     *
     * @param days  weekdays on which it holds; none means every day
     * @param first first date on which it holds
     * @param last  last date on which it holds
     */
    public record Term(
            Set<DayOfWeek> days,
            @Nullable LocalDate first,
            @Nullable LocalDate last) {

        /** Without days and dates. */
        public static final Term ALWAYS = new Term(Set.of(), null, null);

        public Term {
            days = Set.copyOf(days);
        }

        boolean includes(LocalDate date) {
            return (days.isEmpty() || days.contains(date.getDayOfWeek()))
                    && (first == null || !date.isBefore(first))
                    && (last == null || !date.isAfter(last));
        }

        @Override
        public String toString() {
            return days.stream().sorted().map(DayNames::nameOf).toList() + " " + first + "/" + last;
        }
    }
}
