package nl.raakpunt.routing.question;

import static nl.raakpunt.routing.question.QuestionRules.accepted;
import static nl.raakpunt.routing.question.QuestionRules.refused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One matter, one question: two questions about the same become one, and one about two things becomes two. */
final class MatterRules {

    private MatterRules() {}

    static Decision merge(Question question, Command.Merge merge, Instant now) {
        if (!question.owner().sameAs(merge.by())) {
            return refused(Rule.OWNER_MERGES, question.owner());
        }
        if (question.id().equals(merge.into())) {
            return refused(Rule.NOT_INTO_ITSELF, question.owner());
        }
        List<Event> events = new ArrayList<>(QuestionRules.looseEnds(question, merge.by(), now));
        events.add(new Event.Merged(now, merge.by(), merge.into(), merge.intoReference()));
        return new Decision.Accepted(events);
    }

    static Decision absorb(Command.Absorb absorb, Instant now) {
        return accepted(new Event.Absorbed(now, absorb.by(), absorb.from(), absorb.fromReference(), absorb.text()));
    }

    static Decision split(Question question, Command.Split split, Instant now) {
        if (!question.owner().sameAs(split.by())) {
            return refused(Rule.OWNER_SPLITS, question.owner());
        }
        return split.text().isBlank()
                ? refused(Rule.TEXT_REQUIRED, null)
                : accepted(new Event.SplitOff(now, split.by(), split.into(), split.intoReference(), split.text()));
    }
}
