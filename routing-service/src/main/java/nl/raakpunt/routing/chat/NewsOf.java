package nl.raakpunt.routing.chat;

import java.util.List;
import nl.raakpunt.routing.chat.ChatNews.Kind;
import nl.raakpunt.routing.question.Colleague;
import nl.raakpunt.routing.question.Event;
import nl.raakpunt.routing.question.Question;

/** Whose offer in a chat is not what it was, because of an event; what people are told is decided elsewhere. */
final class NewsOf {

    private NewsOf() {}

    static List<ChatNews> event(Event event, Question question) {
        return switch (event) {
            case Event.Accepted e ->
                List.of(
                        news(Kind.NOW_YOURS, question, e.by(), e.from()),
                        news(Kind.NOW_OF_ANOTHER, question, e.from(), e.by()));
            case Event.Declined e -> List.of(news(Kind.NOW_GIVEN_BACK, question, e.by(), e.offeredBy()));
            case Event.Lapsed e -> List.of(news(Kind.NOW_TOO_LATE, question, e.to(), e.offeredBy()));
            case Event.Withdrawn e -> List.of(news(Kind.NOW_NOT_NEEDED, question, e.to(), e.by()));
            case Event.Hurried e -> List.of(news(Kind.NOW_NOT_NEEDED, question, e.to(), e.by()));
            case Event.NotDelivered e -> List.of(news(Kind.NOW_NOT_NEEDED, question, e.to(), e.offeredBy()));
            case Event.Answered e -> List.of(news(Kind.NOW_ANSWERED, question, e.by(), e.by()));
            case Event.TakenOver e -> List.of(news(Kind.NOW_OF_ANOTHER, question, e.from(), e.by()));
            case Event.FellSilent e
            when !e.backTo().sameAs(e.from()) -> List.of(news(Kind.NOW_OF_ANOTHER, question, e.from(), e.backTo()));
            case Event.Offered _,
                    Event.Escalated _,
                    Event.Received _,
                    Event.Closed _,
                    Event.Reached _,
                    Event.NotReached _,
                    Event.HelpAsked _,
                    Event.HelpGiven _,
                    Event.HelpRefused _,
                    Event.HelpCancelled _,
                    Event.HelpMissed _,
                    Event.Heard _,
                    Event.Noted _,
                    Event.Reminded _,
                    Event.WaitingForCitizen _,
                    Event.Resumed _,
                    Event.Reopened _,
                    Event.Inherited _,
                    Event.PromiseMoved _,
                    Event.TopicCorrected _,
                    Event.Merged _,
                    Event.Absorbed _,
                    Event.NobodyLeft _,
                    Event.Nudged _,
                    Event.Confirmed _,
                    Event.FellSilent _,
                    Event.SplitOff _ -> List.of();
        };
    }

    private static ChatNews news(Kind kind, Question question, Colleague to, Colleague other) {
        return new ChatNews(
                kind,
                question.id().value(),
                question.reference(),
                question.topic() == null ? null : question.topic().title(),
                to.id(),
                other.displayName(),
                question.promise().answerBefore(),
                null,
                null,
                null);
    }
}
