package nl.raakpunt.routing.citizen;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import nl.raakpunt.routing.question.Outcome;
import nl.raakpunt.routing.question.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Carries out what a citizen fills in on the page of a question. */
@Component
class FollowActions {
    private static final int MOST_PER_HOUR = 20;

    private final CitizenVoice voice;
    private final Ratings ratings;
    private final Attempts said;

    FollowActions(CitizenVoice voice, Ratings ratings, Clock clock) {
        this.voice = voice;
        this.ratings = ratings;
        this.said = new Attempts(MOST_PER_HOUR, Duration.ofHours(1), clock);
    }

    /** What came of it; the code goes in an address and names a text. */
    enum Done {
        ADDED(true),
        OBJECTED(true),
        RATED(true),
        REOPENED(true),
        RECEIVED(true),
        EMPTY(false),
        NO_MARK(false),
        TOO_OFTEN(false),
        NOT_NOW(false);

        private final boolean well;

        Done(boolean well) {
            this.well = well;
        }

        boolean isWell() {
            return well;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Key of the text that says so; {@code null} for anything else. */
        static @Nullable String of(@Nullable String code) {
            return Arrays.stream(values())
                    .filter(done -> done.well && done.code().equals(code))
                    .map(done -> "citizen.done." + done.code())
                    .findFirst()
                    .orElse(null);
        }
    }

    Done carryOut(String action, FollowForm form, Question question) {
        String who = question.id().toString();
        if (said.refuses(who)) {
            return Done.TOO_OFTEN;
        }
        said.count(who);
        return switch (action) {
            case "aanvullen" ->
                form.says() ? of(voice.says(question.id(), FollowForm.text(form.text())), Done.ADDED) : Done.EMPTY;
            case "niet-goed" ->
                form.says()
                        ? of(voice.objects(question.id(), FollowForm.text(form.text())), Done.OBJECTED)
                        : Done.EMPTY;
            default -> rate(form, question);
        };
    }

    private Done rate(FollowForm form, Question question) {
        if (form.mark() == 0 || !form.wordFits()) {
            return Done.NO_MARK;
        }
        return ratings.rate(question, form.mark(), FollowForm.text(form.word())) ? Done.REOPENED : Done.RATED;
    }

    private static Done of(Outcome outcome, Done well) {
        return switch (outcome) {
            case Outcome.Done _ -> well;
            case Outcome.Refused _, Outcome.Stale _, Outcome.Unknown _ -> Done.NOT_NOW;
        };
    }
}
