package nl.raakpunt.routing.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Some of what is wrong in the directory, of one kind.
 *
 * @param next what to ask for to see the next ones; {@code null} when these are the last
 */
public record QualityFindings(
        String kind, List<Finding> findings, @Nullable String next) {

    public QualityFindings {
        findings = List.copyOf(findings);
    }

    /**
     * One thing that is wrong.
     *
     * @param related      who or what else it concerns, or the first of those
     * @param relatedTotal how many those are in all
     * @param days         on which days it is a problem, when it is not one always
     */
    public record Finding(
            Subject subject,
            @Nullable String area,
            List<Related> related,
            int relatedTotal,
            List<LocalDate> days,
            Fixer fixer) {

        public Finding {
            Objects.requireNonNull(subject, "subject");
            Objects.requireNonNull(fixer, "fixer");
            related = List.copyOf(related);
            days = List.copyOf(days);
        }
    }

    /** What it is about. */
    public record Subject(String type, String id, String name) {}

    /** Somebody or something else it concerns, and how. */
    public record Related(String relation, String id, String name) {}

    /** Who can put it right, and which fact of the staff directory. */
    public record Fixer(
            String role,
            @Nullable String attribute,
            @Nullable FixerPerson person) {}

    /** The one who has that role here. */
    public record FixerPerson(String id, String name) {}
}
