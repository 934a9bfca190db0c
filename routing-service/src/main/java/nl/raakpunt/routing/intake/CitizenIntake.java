package nl.raakpunt.routing.intake;

import java.util.List;
import java.util.Objects;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.citizen.Tracks;
import nl.raakpunt.routing.directory.AreaRef;
import nl.raakpunt.routing.directory.Directory;
import nl.raakpunt.routing.directory.Reply;
import nl.raakpunt.routing.directory.TopicMatch;
import nl.raakpunt.routing.notify.ArrivalNotice;
import nl.raakpunt.routing.question.Bsn;
import nl.raakpunt.routing.question.CitizenQuestions;
import nl.raakpunt.routing.question.Colleague;
import nl.raakpunt.routing.question.Command;
import nl.raakpunt.routing.question.NewQuestion;
import nl.raakpunt.routing.question.Outcome;
import nl.raakpunt.routing.question.Promise;
import nl.raakpunt.routing.question.Question;
import nl.raakpunt.routing.question.Questions;
import nl.raakpunt.routing.question.TopicRef;
import nl.raakpunt.routing.route.Advice;
import nl.raakpunt.routing.route.Inquiry;
import nl.raakpunt.routing.route.Route;
import nl.raakpunt.routing.route.Router;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes what a citizen sent by themselves, whatever else is down: somebody owns it at once, and when it is clear whose work it is, it is offered
 * in the same transaction, as an agent would.
 */
@Service
public class CitizenIntake {

    private final FirstOwner owners;
    private final Receipts receipts;
    private final Router router;
    private final Directory directory;
    private final Questions questions;
    private final CitizenQuestions known;
    private final Tracks tracks;
    private final ArrivalNotice arrivals;
    private final TransactionTemplate transaction;

    CitizenIntake(
            FirstOwner owners,
            Receipts receipts,
            Router router,
            Directory directory,
            Questions questions,
            CitizenQuestions known,
            Tracks tracks,
            ArrivalNotice arrivals,
            TransactionTemplate transaction) {
        this.owners = owners;
        this.receipts = receipts;
        this.router = router;
        this.directory = directory;
        this.questions = questions;
        this.known = known;
        this.tracks = tracks;
        this.arrivals = arrivals;
        this.transaction = transaction;
    }

    /** Whether somebody is named in the settings to own what comes in. */
    public boolean isReady() {
        return owners.isKnown();
    }

    /** Takes it once: the same receipt gives the same question. */
    public Question take(FromCitizen from, Receipt receipt) {
        return receipts.question(receipt).flatMap(known::find).orElseGet(() -> takeNew(from, receipt));
    }

    private Question takeNew(FromCitizen from, Receipt receipt) {
        SignedIn owner = owners.now();
        AreaRef place = place(from.place());
        // A citizen's number never leaves this service.
        String text = from.keepNumbers() ? from.text() : Bsn.mask(from.text());
        Advice advice = router.advise(Inquiry.of(text, place == null ? null : place.key(), null, owner.id()));
        NewQuestion question = question(from, advice, place);
        return Objects.requireNonNull(transaction.execute(_ -> receipts.claim(receipt)
                ? take(question, from, receipt, advice, owner)
                : known.find(receipts.claimed(receipt)).orElseThrow()));
    }

    private Question take(NewQuestion question, FromCitizen from, Receipt receipt, Advice advice, SignedIn owner) {
        Question taken = questions.receive(question, owner, null);
        receipts.keep(receipt, taken.id());
        tracks.speak(taken.id(), from.language());
        Question placed =
                advice instanceof Advice.Person person ? offer(taken, person.topic(), person.route(), owner) : taken;
        if (placed.offer() == null) {
            arrivals.unclear(placed);
        }
        return placed;
    }

    private Question offer(Question question, TopicMatch topic, Route route, SignedIn owner) {
        Command offer = new Command.Offer(
                Colleague.of(owner),
                Colleague.of(route.chosen().person()),
                "Onderwerp: " + topic.topic().title(),
                route.respondBefore(),
                route.because(),
                false);
        return questions.handle(question.id(), null, offer) instanceof Outcome.Done done ? done.question() : question;
    }

    private static NewQuestion question(FromCitizen from, Advice advice, @Nullable AreaRef place) {
        TopicMatch topic = topic(advice);
        return new NewQuestion(
                from.text(),
                from.caller(),
                from.channel(),
                topic == null
                        ? null
                        : new TopicRef(topic.topic().key(), topic.topic().title()),
                place == null ? area(advice) : place,
                topic == null ? null : topic.topic().serviceLevelHours(),
                promise(advice),
                from.keepNumbers());
    }

    private static @Nullable TopicMatch topic(Advice advice) {
        return switch (advice) {
            case Advice.Person person -> person.topic();
            case Advice.AskArea ask -> ask.topic();
            case Advice.ChooseTopic _, Advice.NoTopic _, Advice.Unavailable _ -> null;
        };
    }

    private static @Nullable Promise promise(Advice advice) {
        return switch (advice) {
            case Advice.Person person -> person.route().promise();
            case Advice.AskArea ask -> ask.route().promise();
            case Advice.ChooseTopic _, Advice.NoTopic _, Advice.Unavailable _ -> null;
        };
    }

    private static @Nullable AreaRef area(Advice advice) {
        return switch (advice) {
            case Advice.Person person -> person.experts().understanding().area();
            case Advice.AskArea ask -> ask.experts().understanding().area();
            case Advice.ChooseTopic choose -> choose.experts().understanding().area();
            case Advice.NoTopic none -> none.experts().understanding().area();
            case Advice.Unavailable _ -> null;
        };
    }

    private @Nullable AreaRef place(@Nullable String name) {
        if (name == null || !(directory.areas() instanceof Reply.Found<List<AreaRef>> areas)) {
            return null;
        }
        return areas.value().stream()
                .filter(area ->
                        area.name().equalsIgnoreCase(name.strip()) || area.key().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElse(null);
    }
}
