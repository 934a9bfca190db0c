package nl.raakpunt.routing.directory;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rule of a manager: who gets which questions. The first that matches decides.
 *
 * @param active false when it is passed over
 */
public record RoutingRule(UUID id, String name, boolean active, When when, Then then) {

    /** The same, switched on or off. */
    public RoutingRule switched(boolean on) {
        return new RoutingRule(id, name, on, when, then);
    }

    /** Every condition must hold; an empty list is none. */
    public record When(
            List<String> topics,
            List<String> topicTeams,
            List<String> areas,
            List<Channel> channels,
            List<Customer> customers,
            @Nullable Times times) {

        public When {
            topics = List.copyOf(topics);
            topicTeams = List.copyOf(topicTeams);
            areas = List.copyOf(areas);
            channels = List.copyOf(channels);
            customers = List.copyOf(customers);
        }
    }

    /** Local times of the municipality; the last day is included, the last time of the day is not. */
    public record Times(
            List<DayOfWeek> days,
            @Nullable LocalTime from,
            @Nullable LocalTime until,
            @Nullable LocalDate first,
            @Nullable LocalDate last) {

        public Times {
            days = List.copyOf(days);
        }
    }

    /** Who gets it; a person or a team, as the kind needs. */
    public record Then(
            Outcome kind, @Nullable UUID person, @Nullable String team) {}

    /** How a question came in. */
    public enum Channel {
        PHONE,
        COUNTER,
        MAIL,
        FORM,
        CHAT
    }

    /** Who asks. */
    public enum Customer {
        CITIZEN,
        ENTREPRENEUR,
        ASSOCIATION,
        GOVERNMENT
    }

    /** Who gets a question. */
    public enum Outcome {
        PERSON,
        TEAM,
        DUTY,
        ANSWER_YOURSELF,
        /** Something this version does not know. */
        @JsonEnumDefaultValue
        OTHER
    }
}
