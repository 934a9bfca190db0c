package nl.raakpunt.routing.citizen;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.raakpunt.routing.notify.DeskSettings;
import nl.raakpunt.routing.question.Event;
import nl.raakpunt.routing.question.Question;
import nl.raakpunt.routing.question.State;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes letters to citizens: what happened, what we do, before when, and how to follow it. */
@Component
class CitizenLetterWriter {

    private final CitizenTexts texts;
    private final CitizenSettings settings;
    private final Ratings ratings;
    private final String page;

    CitizenLetterWriter(CitizenTexts texts, CitizenSettings settings, Ratings ratings, DeskSettings desk) {
        this.texts = texts;
        this.settings = settings;
        this.ratings = ratings;
        this.page = desk.publicUrl() + "/volg";
    }

    /**
     * The letter; empty when it would not be true any more.
     *
     * @param event what happened; {@code null} when it is about a promise
     */
    Optional<Letter> write(
            CitizenParcel parcel, Question question, @Nullable Event event, TrackCode code, Language language) {
        CitizenText words = texts.in(language);
        return switch (parcel.kind()) {
            case RECEIVED ->
                question.state() == State.CLOSED || !(event instanceof Event.Received received)
                        ? Optional.empty()
                        : letter(
                                parcel,
                                question,
                                code,
                                words,
                                List.of(
                                        line(words.say(
                                                "letter.received.promise",
                                                words.moment(received.promise().answerBefore()))),
                                        new Letter.Part.Quote(words.say("letter.asked"), question.text())));
            case NOT_IN_TIME -> notInTime(parcel, question, code, words);
            case LATER, WAITING, ANSWERED, REOPENED, CLOSED ->
                event == null ? Optional.empty() : about(event, parcel, question, code, words);
        };
    }

    private Optional<Letter> about(
            Event event, CitizenParcel parcel, Question question, TrackCode code, CitizenText words) {
        return switch (event) {
            case Event.PromiseMoved moved ->
                letter(
                        parcel,
                        question,
                        code,
                        words,
                        List.of(
                                line(words.say("letter.later.why", moved.why())),
                                line(words.say(
                                        "letter.later.promise",
                                        words.moment(moved.promise().answerBefore())))));
            case Event.WaitingForCitizen waiting ->
                letter(
                        parcel,
                        question,
                        code,
                        words,
                        List.of(
                                new Letter.Part.Quote(words.say("letter.waiting.asked"), waiting.asked()),
                                line(words.say("letter.waiting.until", words.moment(waiting.until())))));
            case Event.Answered answered ->
                letter(
                        parcel,
                        question,
                        code,
                        words,
                        List.of(
                                new Letter.Part.Quote(words.say("letter.answer"), answered.answer()),
                                new Letter.Part.Quote(words.say("letter.asked"), question.text()),
                                line(words.say("letter.answered.right"))));
            case Event.Reopened reopened ->
                letter(
                        parcel,
                        question,
                        code,
                        words,
                        List.of(line(words.say(
                                "letter.reopened.promise",
                                words.moment(reopened.promise().answerBefore())))));
            case Event.Closed _ ->
                ratings.of(question).isPresent() || question.state() != State.CLOSED
                        ? Optional.empty()
                        : letter(parcel, question, code, words, List.of(line(words.say("letter.closed.rate"))));
            default -> Optional.empty();
        };
    }

    /** Not said any more when it was answered or promised anew meanwhile. */
    private Optional<Letter> notInTime(CitizenParcel parcel, Question question, TrackCode code, CitizenText words) {
        Instant answerBefore = question.promise().answerBefore();
        if (!question.state().isOpen()
                || question.state() == State.WAITING
                || !answerBefore.equals(parcel.answerBefore())) {
            return Optional.empty();
        }
        return letter(
                parcel,
                question,
                code,
                words,
                List.of(
                        line(words.say("letter.not_in_time.promise", words.moment(answerBefore))),
                        line(words.say("letter.not_in_time.then"))));
    }

    private Optional<Letter> letter(
            CitizenParcel parcel, Question question, TrackCode code, CitizenText words, List<Letter.Part> told) {
        String key = parcel.kind().key();
        List<Letter.Part> parts = new ArrayList<>();
        parts.add(line(words.say(key + ".text")));
        parts.addAll(told);
        parts.add(new Letter.Part.Code(words.say("letter.code"), code.shown()));
        parts.add(new Letter.Part.Link(words.say("letter.follow"), page));
        if (settings.phone() != null) {
            parts.add(line(words.say("letter.phone", settings.phone())));
        }
        return Optional.of(new Letter(
                words.locale(),
                words.say(key + ".title") + " [" + question.reference() + "]",
                words.say(key + ".title"),
                parts,
                words.say("letter.goodbye", settings.organisation())));
    }

    private static Letter.Part line(String text) {
        return new Letter.Part.Line(text);
    }
}
