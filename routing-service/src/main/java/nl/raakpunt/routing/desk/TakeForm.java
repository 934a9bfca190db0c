package nl.raakpunt.routing.desk;

import java.util.Objects;
import java.util.UUID;
import nl.raakpunt.routing.call.Call;
import nl.raakpunt.routing.call.Draft;
import nl.raakpunt.routing.question.Bsn;
import nl.raakpunt.routing.question.Caller;
import org.jspecify.annotations.Nullable;

/**
 * The form with which an agent takes a question.
 *
 * @param topic key of the topic that was on the screen
 * @param topicTitle its title, for when nobody can be asked for it
 * @param person whom to hand it over to, when somebody was chosen
 * @param personName the same, for when nobody can be asked for it
 * @param callerWaits true while the caller is on the line and the agent calls the colleague
 * @param keepNumbers true when the agent says that a number is not a BSN
 * @param key makes sending the same form twice harmless
 * @param call the call it was asked in
 */
public record TakeForm(
        @Nullable String text,
        @Nullable String area,
        @Nullable String topic,
        @Nullable String topicTitle,
        @Nullable UUID person,
        @Nullable String personName,
        @Nullable String callerName,
        @Nullable String callerPhone,
        @Nullable String callerMail,
        @Nullable String note,
        @Nullable String answer,
        @Nullable Boolean callerWaits,
        @Nullable Boolean keepNumbers,
        @Nullable String key,
        @Nullable UUID call) {

    /** The form as it was left in a call. */
    static TakeForm of(Call call) {
        Caller caller = call.caller();
        Draft draft = call.draft();
        return new TakeForm(
                call.text(),
                call.area(),
                draft.topic(),
                null,
                draft.person(),
                null,
                caller.name(),
                caller.phone(),
                caller.mail(),
                draft.note(),
                draft.answer(),
                null,
                null,
                null,
                call.id());
    }

    /** The same with what was written about this topic before, when nothing is written here. */
    TakeForm withWritten(Draft draft) {
        boolean same = Objects.equals(SearchForm.chosen(topic), draft.topic());
        return new TakeForm(
                text,
                area,
                topic,
                topicTitle,
                person,
                personName,
                callerName,
                callerPhone,
                callerMail,
                note == null ? draft.note() : note,
                answer == null && same ? draft.answer() : answer,
                callerWaits,
                keepNumbers,
                key,
                call);
    }

    /**
     * The call with what is written here.
     *
     * @param how which form this is: handover, answer or keep
     */
    Call toCall(UUID id, String how) {
        return new Call(
                id,
                text == null ? "" : text,
                SearchForm.chosen(area),
                caller(),
                new Draft(how, person, SearchForm.chosen(topic), SearchForm.chosen(answer), SearchForm.chosen(note)));
    }

    /** Why the question cannot be kept; {@code null} when it can. */
    @Nullable
    String problem(Words words) {
        var problem = SearchForm.problem(text, "take.textMissing", words);
        return problem != null || search().canSearch() ? problem : words.say("take.textMissing");
    }

    /** Why the question cannot be kept with its answer; {@code null} when it can. */
    @Nullable
    String answerProblem(Words words) {
        var problem = problem(words);
        return problem != null ? problem : SearchForm.problem(answer, "take.answerMissing", words);
    }

    SearchForm search() {
        return new SearchForm(text, area, topic);
    }

    Caller caller() {
        return new Caller(SearchForm.chosen(callerName), SearchForm.chosen(callerPhone), SearchForm.chosen(callerMail));
    }

    boolean keepsNumbers() {
        return Boolean.TRUE.equals(keepNumbers);
    }

    /** Whether something in it looks like a citizen service number. */
    public boolean bsnFound() {
        return Bsn.occursIn(search().words());
    }

    /** The text as it will be kept, unless the agent says that the number is something else. */
    public String shown() {
        return Bsn.mask(search().words());
    }
}
