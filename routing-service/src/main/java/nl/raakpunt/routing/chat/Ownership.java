package nl.raakpunt.routing.chat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.chat.ChatMessage.Block;
import nl.raakpunt.routing.directory.PersonCard;
import nl.raakpunt.routing.question.Colleague;
import nl.raakpunt.routing.question.Command;
import nl.raakpunt.routing.question.Explanation;
import nl.raakpunt.routing.question.Outcome;
import nl.raakpunt.routing.question.Question;
import nl.raakpunt.routing.question.QuestionId;
import nl.raakpunt.routing.question.QuestionOverview;
import nl.raakpunt.routing.question.QuestionSummary;
import nl.raakpunt.routing.question.Questions;
import nl.raakpunt.routing.question.Viewing;
import nl.raakpunt.routing.route.Advice;
import nl.raakpunt.routing.route.Route;
import nl.raakpunt.routing.route.Router;
import nl.raakpunt.routing.worktime.Deadlines;
import org.springframework.stereotype.Component;

/** Accepting, declining, answering and handing over, with the rules and refusals of the desk. */
@Component
class Ownership {

    private static final int SHOWN = 10;

    private final Questions questions;
    private final QuestionOverview overview;
    private final Viewing viewing;
    private final Router router;
    private final Colleagues colleagues;
    private final Deadlines deadlines;
    private final ChatCards cards;
    private final Clock clock;

    Ownership(
            Questions questions,
            QuestionOverview overview,
            Viewing viewing,
            Router router,
            Colleagues colleagues,
            Deadlines deadlines,
            ChatCards cards,
            Clock clock) {
        this.questions = questions;
        this.overview = overview;
        this.viewing = viewing;
        this.router = router;
        this.colleagues = colleagues;
        this.deadlines = deadlines;
        this.cards = cards;
        this.clock = clock;
    }

    /** What waits for a yes or no, what others asked help for, and what is owned; each with the next thing to do. */
    ChatMessage mine(SignedIn me, ChatWords words) {
        List<QuestionSummary> offered = overview.offeredTo(me.id());
        List<QuestionSummary> owned = overview.ownedBy(me.id());
        List<QuestionSummary> help = overview.helpAskedOf(me.id());
        if (offered.isEmpty() && owned.isEmpty() && help.isEmpty()) {
            return ChatMessage.text(words.say("chat.mine.none"));
        }
        List<Block> blocks = new ArrayList<>();
        cards.list("chat.mine.offered", offered.stream().limit(SHOWN).toList(), words)
                .ifPresent(blocks::addAll);
        cards.list("chat.mine.help", help.stream().limit(SHOWN).toList(), words).ifPresent(blocks::addAll);
        cards.list("chat.mine.owned", some(owned, question -> question.state().isOpen()), words)
                .ifPresent(blocks::addAll);
        cards.list(
                        "chat.mine.answered",
                        some(owned, question -> !question.state().isOpen()),
                        words)
                .ifPresent(blocks::addAll);
        blocks.add(cards.allMine(words));
        return new ChatMessage(blocks);
    }

    private static List<QuestionSummary> some(List<QuestionSummary> questions, Predicate<QuestionSummary> which) {
        return questions.stream().filter(which).limit(SHOWN).toList();
    }

    ChatMessage act(Wish.Act wish, SignedIn me, ChatWords words) {
        return find(wish.question(), me)
                .map(question -> act(wish, question, me, words))
                .orElseGet(() -> ChatMessage.text(words.say("chat.noQuestion")));
    }

    private ChatMessage act(Wish.Act wish, Question question, SignedIn me, ChatWords words) {
        Colleague by = Colleague.of(me);
        String text = wish.text();
        return switch (wish.deed()) {
            case ACCEPT -> told(new Command.Accept(by), question, cards::accepted, words);
            case DECLINE ->
                text.isEmpty()
                        ? cards.askReason(question, words)
                        : told(new Command.Decline(by, text), question, cards::declined, words);
            case ANSWER ->
                text.isEmpty()
                        ? cards.askAnswer(question, words)
                        : told(new Command.Answer(by, text, false), question, cards::answered, words);
            case CONFIRM -> told(new Command.Confirm(by), question, cards::confirmed, words);
        };
    }

    /** Whoever passes an offer on takes the question first: it never is without somebody who sees it through. */
    ChatMessage passOn(Wish.PassOn wish, SignedIn me, ChatWords words) {
        return find(wish.question(), me)
                .map(question -> passOn(wish, question, me, words))
                .orElseGet(() -> ChatMessage.text(words.say("chat.noQuestion")));
    }

    private ChatMessage passOn(Wish.PassOn wish, Question question, SignedIn me, ChatWords words) {
        Advice advice = router.advise(question);
        if (wish.to().isEmpty()) {
            return cards.askToWhom(question, routed(advice, me), words);
        }
        List<PersonCard> meant = colleagues.find(wish.to());
        if (meant.size() != 1) {
            return meant.isEmpty()
                    ? ChatMessage.text(words.say("act.nobody"))
                    : cards.askToWhom(question, meant, words);
        }
        return accepted(question, me, words)
                .orElseGet(() -> offer(question, meant.getFirst(), wish, advice, me, words));
    }

    /** Why not, when the question was offered to this person and cannot be accepted. */
    private Optional<ChatMessage> accepted(Question question, SignedIn me, ChatWords words) {
        if (!question.isOfferedTo(me.id())) {
            return Optional.empty();
        }
        Outcome outcome = questions.handle(question.id(), null, new Command.Accept(Colleague.of(me)));
        return outcome instanceof Outcome.Done ? Optional.empty() : Optional.of(told(outcome, cards::accepted, words));
    }

    private ChatMessage offer(
            Question question, PersonCard to, Wish.PassOn wish, Advice advice, SignedIn me, ChatWords words) {
        String usual = question.topic() == null
                ? words.say("offer.byHand")
                : words.say("offer.topic", question.topic().title());
        Command offer = new Command.Offer(
                Colleague.of(me),
                Colleague.of(to),
                wish.reason().isEmpty() ? usual : wish.reason(),
                deadlines.respondBefore(clock.instant(), question.promise().answerBefore()),
                because(advice, to.id()),
                false);
        return told(offer, question, cards::offered, words);
    }

    private ChatMessage told(
            Command command, Question question, BiFunction<Question, ChatWords, ChatMessage> done, ChatWords words) {
        return told(questions.handle(question.id(), null, command), done, words);
    }

    private static ChatMessage told(
            Outcome outcome, BiFunction<Question, ChatWords, ChatMessage> done, ChatWords words) {
        return switch (outcome) {
            case Outcome.Done(Question now) -> done.apply(now, words);
            case Outcome.Refused refused -> ChatMessage.text(words.refusal(refused.refusal()));
            case Outcome.Stale _ -> ChatMessage.text(words.say("act.stale"));
            case Outcome.Unknown _ -> ChatMessage.text(words.say("chat.noQuestion"));
        };
    }

    private Optional<Question> find(String named, SignedIn me) {
        return id(named, me).flatMap(id -> viewing.find(id, me));
    }

    /** Buttons carry the id; people type the public number of what is theirs. */
    private Optional<QuestionId> id(String named, SignedIn me) {
        if (named.length() == 36) {
            return Optional.of(new QuestionId(UUID.fromString(named)));
        }
        Stream<Function<UUID, List<QuestionSummary>>> lists =
                Stream.of(overview::offeredTo, overview::ownedBy, overview::helpAskedOf, overview::setOutBy);
        return lists.flatMap(list -> list.apply(me.id()).stream())
                .filter(question -> question.reference().equalsIgnoreCase(named))
                .map(QuestionSummary::id)
                .findFirst();
    }

    private static List<PersonCard> routed(Advice advice, SignedIn me) {
        return route(advice)
                .map(route -> Stream.concat(
                                Stream.of(route.chosen().person()),
                                route.alternates().stream()
                                        .map(other -> other.candidate().person()))
                        .filter(person -> !person.id().equals(me.id()))
                        .toList())
                .orElse(List.of());
    }

    private static Explanation because(Advice advice, UUID person) {
        return route(advice).stream()
                .flatMap(route -> Stream.concat(
                        Stream.of(new Route.Alternate(route.chosen(), route.because())), route.alternates().stream()))
                .filter(one -> one.candidate().person().id().equals(person))
                .map(Route.Alternate::because)
                .findFirst()
                .orElseGet(Explanation::byHand);
    }

    private static Optional<Route> route(Advice advice) {
        return switch (advice) {
            case Advice.Person person -> Optional.of(person.route());
            case Advice.AskArea ask -> Optional.of(ask.route());
            case Advice.ChooseTopic _, Advice.NoTopic _, Advice.Unavailable _ -> Optional.empty();
        };
    }
}
