package nl.raakpunt.routing.question;

import org.jspecify.annotations.Nullable;

/** Cleans the texts of commands and takes BSNs out, before any rule or store sees them. */
final class Tidy {

    private Tidy() {}

    static NewQuestion question(NewQuestion question) {
        if (question.keepNumbers()) {
            return question.withTexts(PlainText.clean(question.text()), cleaned(question.caller()));
        }
        return question.withTexts(text(question.text()), masked(question.caller()));
    }

    static Command command(Command command) {
        return switch (command) {
            case Command.Offer offer ->
                new Command.Offer(
                        offer.by(),
                        offer.to(),
                        text(offer.reason()),
                        offer.respondBefore(),
                        offer.because(),
                        offer.again());
            case Command.Decline decline -> new Command.Decline(decline.by(), text(decline.reason()));
            case Command.Answer answer -> new Command.Answer(answer.by(), text(answer.answer()), answer.callerKnows());
            case Command.Receive _, Command.Accept _, Command.Withdraw _, Command.Close _, Command.Lapse _ -> command;
        };
    }

    private static String text(String text) {
        return Bsn.mask(PlainText.clean(text));
    }

    private static Caller cleaned(Caller caller) {
        return new Caller(
                PlainText.cleanOrNull(caller.name()),
                PlainText.cleanOrNull(caller.phone()),
                PlainText.cleanOrNull(caller.mail()));
    }

    private static Caller masked(Caller caller) {
        Caller cleaned = cleaned(caller);
        return new Caller(mask(cleaned.name()), mask(cleaned.phone()), mask(cleaned.mail()));
    }

    private static @Nullable String mask(@Nullable String text) {
        return text == null ? null : Bsn.mask(text);
    }
}
