package nl.raakpunt.routing.question;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the clock does with a question, and when it must look next. */
final class DueCommands {

    private DueCommands() {}

    /** The first moment at which something runs out; empty when nothing does. */
    static Optional<Instant> next(Question question) {
        return moments(question).min(Instant::compareTo);
    }

    /**
     * Everything that has run out by now.
     *
     * @param resumed the promise as it is when waiting for the citizen ends now
     */
    static List<Command> of(Question question, Instant now, Promise resumed) {
        List<Command> commands = new ArrayList<>();
        PendingOffer offer = question.offer();
        if (offer != null && !now.isBefore(offer.respondBefore())) {
            commands.add(new Command.Lapse());
        }
        question.help().stream()
                .filter(request -> !now.isBefore(request.respondBefore()))
                .forEach(request -> commands.add(new Command.MissHelp(request.number())));
        Waiting waiting = question.waiting();
        if (waiting != null && !now.isBefore(waiting.until())) {
            commands.add(new Command.Resume(null, "", resumed));
        }
        return commands;
    }

    private static Stream<Instant> moments(Question question) {
        List<Instant> moments = new ArrayList<>();
        if (question.state().isOpen()) {
            question.help().forEach(request -> moments.add(request.respondBefore()));
            PendingOffer offer = question.offer();
            if (offer != null) {
                moments.add(offer.respondBefore());
            }
            Waiting waiting = question.waiting();
            if (waiting != null) {
                moments.add(waiting.until());
            }
        }
        return moments.stream();
    }
}
