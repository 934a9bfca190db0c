package nl.raakpunt.directory.sync;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.raakpunt.directory.source.SourceException;
import nl.raakpunt.directory.source.SourceProblem;
import org.jspecify.annotations.Nullable;

/**
 * Why a run went as it did, for programs by its code and for an administrator by its text.
 *
 * @param code      what it is; more codes may come, and whoever does not know one shows the text
 * @param text      the same in a sentence, in English
 * @param count     how many people, teams or entries it is about
 * @param of        of how many
 * @param most      how many may at once
 * @param attribute what would become empty
 * @param problem   what is wrong with the staff directory
 * @param server    the server that has this problem, when several were tried
 */
@Schema(name = "SyncReason")
record RunReason(
        Code code,
        String text,
        @Nullable Integer count,
        @Nullable Integer of,
        @Nullable Integer most,
        @Nullable String attribute,
        SourceProblem.@Nullable Kind problem,
        @Nullable String server) {

    static final RunReason NOTHING_CHANGED = said(Code.NOTHING_CHANGED, "Nothing was changed.");
    static final RunReason ONLY_PLANNED = said(Code.ONLY_PLANNED, "Only planned.");
    static final RunReason NOBODY_READ =
            said(Code.NOBODY_READ, "The staff directory answered, but without a single person.");
    static final RunReason LEADS_GONE = said(Code.LEADS_GONE, "Every team would lose its team lead.");
    static final RunReason CHANGES_UNREADABLE =
            said(Code.CHANGES_UNREADABLE, "What changed could not be read; everything was.");
    static final RunReason SOMEBODY_NEW = said(Code.SOMEBODY_NEW, "Somebody is new or moved; everything was read.");
    static final RunReason STOPPING = said(Code.STOPPING, "Stopping on request.");
    static final RunReason STOPPED = said(Code.STOPPED, "Stopped on request.");
    static final RunReason INTERRUPTED = said(Code.INTERRUPTED, "The service stopped during this run.");
    static final RunReason FAULT = said(Code.FAULT, "Something went wrong inside Raakpunt; the log says what.");

    /** @param after when people leave who are missing */
    static RunReason sourceRemoved(Duration after) {
        return said(
                Code.SOURCE_REMOVED,
                "This staff directory is no longer in the configuration, or switched off there; its people count as missing"
                        + " and leave after " + after.toHours() + " hours.");
    }

    static RunReason peopleGone(int count, int of, int most) {
        String text = count + " of " + of + " people would disappear; at most " + most + " may at once.";
        return counted(Code.PEOPLE_GONE, text, count, of, most);
    }

    static RunReason peopleGoneInADay(int count, int of, int most) {
        String text = count + " of " + of + " people would disappear within 24 hours; at most " + most + " may.";
        return counted(Code.PEOPLE_GONE_IN_A_DAY, text, count, of, most);
    }

    static RunReason peopleChanged(int count, int of, int most) {
        String text = count + " of " + of + " people would change; at most " + most + " may at once.";
        return counted(Code.PEOPLE_CHANGED, text, count, of, most);
    }

    static RunReason teamsGone(int count, int of, int most) {
        String text = count + " of " + of + " teams would disappear; at most " + most + " may at once.";
        return counted(Code.TEAMS_GONE, text, count, of, most);
    }

    static RunReason attributeEmptied(Fact fact, int count, int of, int most) {
        String text = "The attribute " + fact.attribute() + " would become empty for " + count + " of " + of
                + " people; at most " + most + " may at once.";
        return new RunReason(Code.ATTRIBUTE_EMPTIED, text, count, of, most, fact.attribute(), null, null);
    }

    static RunReason entriesUnreadable(int count) {
        String text = "None of the " + count + " entries could be read.";
        return new RunReason(Code.ENTRIES_UNREADABLE, text, count, null, null, null, null, null);
    }

    static List<RunReason> unreadable(SourceException exception) {
        return Stream.concat(exception.problems().stream().map(RunReason::of), Stream.of(NOTHING_CHANGED))
                .toList();
    }

    /** All sentences, one after another; {@code null} when there is nothing to say. */
    static @Nullable String say(List<RunReason> reasons) {
        return reasons.isEmpty() ? null : reasons.stream().map(RunReason::text).collect(Collectors.joining(" "));
    }

    private static RunReason of(SourceProblem problem) {
        return new RunReason(
                Code.SOURCE_PROBLEM, problem.toString(), null, null, null, null, problem.kind(), problem.server());
    }

    private static RunReason said(Code code, String text) {
        return new RunReason(code, text, null, null, null, null, null, null);
    }

    private static RunReason counted(Code code, String text, int count, int of, int most) {
        return new RunReason(code, text, count, of, most, null, null, null);
    }

    /** What a program can tell apart. */
    @Schema(name = "SyncReasonCode")
    enum Code {
        PEOPLE_GONE,
        PEOPLE_GONE_IN_A_DAY,
        PEOPLE_CHANGED,
        ATTRIBUTE_EMPTIED,
        TEAMS_GONE,
        LEADS_GONE,
        NOBODY_READ,
        ENTRIES_UNREADABLE,
        NOTHING_CHANGED,
        ONLY_PLANNED,
        /** Changes were asked for, and everything was read instead. */
        CHANGES_UNREADABLE,
        /** Who is there was asked for, and everything was read because of somebody new. */
        SOMEBODY_NEW,
        STOPPING,
        STOPPED,
        INTERRUPTED,
        SOURCE_PROBLEM,
        /** Nobody reads the staff directory any more: its people go. */
        SOURCE_REMOVED,
        FAULT,
        /** Written down by another version; only the text says what. */
        @JsonEnumDefaultValue
        OTHER
    }
}
