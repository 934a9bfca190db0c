package nl.raakpunt.routing.citizen;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nl.raakpunt.routing.notify.LetterNotice;
import nl.raakpunt.routing.notify.MailFailure;
import nl.raakpunt.routing.outbox.Attempt;
import nl.raakpunt.routing.outbox.Carrier;
import nl.raakpunt.routing.outbox.Leased;
import nl.raakpunt.routing.question.CitizenQuestions;
import nl.raakpunt.routing.question.Event;
import nl.raakpunt.routing.question.Question;
import nl.raakpunt.routing.question.QuestionId;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;

/** Brings letters to citizens by mail; what is not true any more is not sent. */
@Component
class CitizenMailCarrier implements Carrier {

    /** Without these a citizen does not know what to know, or does not do what is waited for. */
    private static final Set<CitizenParcel.Kind> MATTER = EnumSet.of(
            CitizenParcel.Kind.RECEIVED,
            CitizenParcel.Kind.LATER,
            CitizenParcel.Kind.WAITING,
            CitizenParcel.Kind.ANSWERED);

    private final CitizenQuestions questions;
    private final Tracks tracks;
    private final CitizenLetterWriter letters;
    private final CitizenPostman postman;
    private final CitizenVoice voice;
    private final CitizenTexts texts;
    private final LetterNotice notice;

    CitizenMailCarrier(
            CitizenQuestions questions,
            Tracks tracks,
            CitizenLetterWriter letters,
            CitizenPostman postman,
            CitizenVoice voice,
            CitizenTexts texts,
            LetterNotice notice) {
        this.questions = questions;
        this.tracks = tracks;
        this.letters = letters;
        this.postman = postman;
        this.voice = voice;
        this.texts = texts;
        this.notice = notice;
    }

    @Override
    public String channel() {
        return CitizenMailChannel.NAME;
    }

    @Override
    public Attempt bring(Leased leased) {
        CitizenParcel parcel = CitizenParcel.read(leased.payload());
        QuestionId id = new QuestionId(parcel.question());
        Optional<Question> question = questions.find(id);
        try {
            question.ifPresent(found -> letter(parcel, found).ifPresent(letter -> send(leased, found, letter)));
            return new Attempt.Delivered();
        } catch (MailException failure) {
            return MailFailure.attempt(failure);
        }
    }

    /** The mail is still tried; the owner can call meanwhile. */
    @Override
    public void delayed(Leased leased) {
        CitizenParcel parcel = CitizenParcel.read(leased.payload());
        if (MATTER.contains(parcel.kind())) {
            questions.find(new QuestionId(parcel.question())).ifPresent(notice::late);
        }
    }

    /** Whoever owns the question hears it, and goes on: an answer that did not arrive is none. */
    @Override
    public void givenUp(Leased leased) {
        CitizenParcel parcel = CitizenParcel.read(leased.payload());
        if (MATTER.contains(parcel.kind())) {
            voice.says(new QuestionId(parcel.question()), texts.in(Language.NL).say("undelivered"));
        }
    }

    private Optional<Letter> letter(CitizenParcel parcel, Question question) {
        Event event = parcel.sequence() == 0
                ? null
                : questions.event(question.id(), parcel.sequence()).orElse(null);
        return tracks.codeOf(question.id())
                .flatMap(code -> letters.write(parcel, question, event, code, tracks.language(question.id())));
    }

    private void send(Leased leased, Question question, Letter letter) {
        String address = question.caller().mail();
        if (address == null) {
            return;
        }
        String own = postman.messageId(leased.id());
        String thread =
                tracks.thread(question.id()).filter(first -> !first.equals(own)).orElse(null);
        postman.send(leased.id(), address, letter, thread);
        tracks.startThread(question.id(), own);
    }
}
