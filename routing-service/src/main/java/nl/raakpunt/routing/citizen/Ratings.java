package nl.raakpunt.routing.citizen;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import nl.raakpunt.routing.question.Bsn;
import nl.raakpunt.routing.question.CitizenQuestions;
import nl.raakpunt.routing.question.PlainText;
import nl.raakpunt.routing.question.Question;
import nl.raakpunt.routing.question.Rated;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the mark a citizen gives for an answer; one for each answer. A mark below six opens the question again. */
@Service
class Ratings {
    private static final int GOOD_ENOUGH = 6;

    private final JdbcClient jdbc;
    private final CitizenQuestions questions;
    private final CitizenVoice voice;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Ratings(
            JdbcClient jdbc,
            CitizenQuestions questions,
            CitizenVoice voice,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.jdbc = jdbc;
        this.questions = questions;
        this.voice = voice;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * Gives the answer of now its mark; a second mark for the same answer changes nothing.
     *
     * @param score 1 to 10
     * @param word  why, may be empty
     * @return whether the question is open again because of it
     */
    @Transactional
    boolean rate(Question question, int score, String word) {
        String why = Bsn.mask(PlainText.clean(word));
        if (question.state().isOpen() || !add(question, score, why)) {
            return false;
        }
        questions.record(question, "citizen-rated");
        publisher.publishEvent(new Rated(question.id(), score, clock.instant()));
        if (score >= GOOD_ENOUGH) {
            return false;
        }
        voice.objects(question.id(), "De inwoner gaf een " + score + "." + (why.isEmpty() ? "" : "\n" + why));
        return true;
    }

    /** The mark for the answer of now. */
    @Transactional
    Optional<Integer> of(Question question) {
        return jdbc.sql("select score from citizen_rating where question_id = :id and answer = :answer")
                .param("id", question.id().value())
                .param("answer", answer(question))
                .query(Integer.class)
                .optional();
    }

    private boolean add(Question question, int score, String why) {
        return jdbc.sql("""
                        insert into citizen_rating (question_id, answer, score, word, rated_at)
                        values (:id, :answer, :score, :word, :at) on conflict do nothing""")
                        .param("id", question.id().value())
                        .param("answer", answer(question))
                        .param("score", score)
                        .param("word", why.isEmpty() ? null : why)
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Which answer it is: the first, or the one after so many times that it was not right. */
    private static int answer(Question question) {
        return question.tally().reopened() + 1;
    }
}
