package nl.raakpunt.routing.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.raakpunt.routing.directory.Directory;
import nl.raakpunt.routing.directory.PersonDetails;
import nl.raakpunt.routing.directory.Reply;
import nl.raakpunt.routing.directory.TopicMatch;
import nl.raakpunt.routing.question.Explanation;
import nl.raakpunt.routing.question.Promise;
import nl.raakpunt.routing.route.Advice;
import nl.raakpunt.routing.route.Route;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the colleague an agent points at, with the reason the router gave for that colleague. */
@Component
class Recipients {
    private final Directory directory;

    Recipients(Directory directory) {
        this.directory = directory;
    }

    /** Those the advice names, best first. */
    static List<Recipient> in(Advice advice) {
        var route = route(advice);
        if (route == null) {
            return List.of();
        }
        var all = new ArrayList<Recipient>();
        all.add(new Recipient(route.chosen().person(), route.because()));
        route.alternates()
                .forEach(other -> all.add(new Recipient(other.candidate().person(), other.because())));
        return List.copyOf(all);
    }

    /** The colleague with this id, from the advice or else as chosen by hand. */
    Optional<Recipient> find(Advice advice, UUID person) {
        return in(advice).stream()
                .filter(recipient -> recipient.card().id().equals(person))
                .findFirst()
                .or(() -> byHand(person));
    }

    static @Nullable TopicMatch topic(Advice advice) {
        return switch (advice) {
            case Advice.Person person -> person.topic();
            case Advice.AskArea ask -> ask.topic();
            case Advice.ChooseTopic _, Advice.NoTopic _, Advice.Unavailable _ -> null;
        };
    }

    /** What can be promised with the roster of whoever the advice names; {@code null} when it names nobody. */
    static @Nullable Promise promise(Advice advice) {
        var route = route(advice);
        return route == null ? null : route.promise();
    }

    private static @Nullable Route route(Advice advice) {
        return switch (advice) {
            case Advice.Person person -> person.route();
            case Advice.AskArea ask -> ask.route();
            case Advice.ChooseTopic _, Advice.NoTopic _, Advice.Unavailable _ -> null;
        };
    }

    private Optional<Recipient> byHand(UUID person) {
        return switch (directory.person(person)) {
            case Reply.Found<PersonDetails> found ->
                Optional.of(new Recipient(found.value().card(), Explanation.byHand()));
            case Reply.Absent<PersonDetails> _, Reply.Unavailable<PersonDetails> _ -> Optional.empty();
        };
    }
}
