package nl.raakpunt.directory.presence.graph;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is read of the answers of Microsoft Graph. Subjects, places, messages and everything else that is not named here
 * goes no further than the parser.
 */
final class GraphJson {

    private GraphJson() {}

    /** A page of users. */
    record Users(
            @Nullable List<User> value,
            @JsonProperty("@odata.nextLink") @Nullable String nextLink) {}

    record User(
            @Nullable String id,
            @Nullable String mail,
            @Nullable String userPrincipalName) {}

    record Presences(@Nullable List<Presence> value) {}

    record Presence(
            @Nullable String id,
            @Nullable String availability,
            @Nullable String activity) {}

    record PresenceQuestion(List<String> ids) {}

    /** A moment without offset, with the zone it is meant in. */
    record ZonedMoment(@Nullable String dateTime, @Nullable String timeZone) {}

    record ScheduleQuestion(
            List<String> schedules, ZonedMoment startTime, ZonedMoment endTime, int availabilityViewInterval) {}

    record Schedules(@Nullable List<Schedule> value) {}

    record Schedule(
            @Nullable String scheduleId,
            @Nullable List<Item> scheduleItems,
            @Nullable Hours workingHours,
            @Nullable Trouble error) {}

    record Item(
            @Nullable String status,
            @Nullable ZonedMoment start,
            @Nullable ZonedMoment end) {}

    record Hours(
            @Nullable List<String> daysOfWeek,
            @Nullable String startTime,
            @Nullable String endTime,
            @Nullable Zone timeZone) {}

    record Zone(@Nullable String name) {}

    record Trouble(@Nullable String responseCode) {}

    record Replies(
            @Nullable String status,
            @Nullable ZonedMoment scheduledStartDateTime,
            @Nullable ZonedMoment scheduledEndDateTime) {}
}
