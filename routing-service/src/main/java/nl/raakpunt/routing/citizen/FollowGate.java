package nl.raakpunt.routing.citizen;

import java.time.Clock;
import java.util.Optional;
import nl.raakpunt.routing.question.Caller;
import nl.raakpunt.routing.question.CitizenQuestions;
import nl.raakpunt.routing.question.Question;
import nl.raakpunt.routing.question.QuestionId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Lets a citizen in with a track code and what is known of the caller; a wrong one of either gets the same answer. */
@Component
class FollowGate {
    private static final Logger LOG = LoggerFactory.getLogger(FollowGate.class);

    private final Tracks tracks;
    private final CitizenQuestions questions;
    private final Attempts perCode;
    private final Attempts perAddress;

    FollowGate(Tracks tracks, CitizenQuestions questions, CitizenSettings settings, Clock clock) {
        this.tracks = tracks;
        this.questions = questions;
        this.perCode = new Attempts(settings.mostPerCode(), settings.pause(), clock);
        this.perAddress = new Attempts(settings.mostPerAddress(), settings.pause(), clock);
    }

    /** What came of trying. */
    sealed interface Entry {
        /** It is the citizen who asked this. */
        record Open(QuestionId question) implements Entry {}

        /** Code and contact do not belong together, or there is no such code. */
        record Wrong() implements Entry {}

        /** Too many wrong ones. */
        record TooOften() implements Entry {}
    }

    Entry enter(String typedCode, String contact, String address) {
        Optional<TrackCode> code = TrackCode.typed(typedCode);
        String counted = code.map(TrackCode::value).orElse("");
        if (perAddress.refuses(address) || perCode.refuses(counted)) {
            LOG.warn("A citizen's page was tried too often");
            return new Entry.TooOften();
        }
        Optional<Question> question = code.flatMap(tracks::find).flatMap(questions::find);
        // Compared also when there is no such question, so that both take the same time.
        boolean fits = Contact.fits(question.map(Question::caller).orElse(Caller.UNKNOWN), contact);
        if (question.isEmpty() || !fits) {
            perAddress.count(address);
            code.ifPresent(known -> perCode.count(known.value()));
            return new Entry.Wrong();
        }
        perCode.forget(counted);
        return new Entry.Open(question.get().id());
    }
}
