package nl.raakpunt.routing.life;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.raakpunt.routing.question.Command;
import nl.raakpunt.routing.question.NewQuestion;
import org.jspecify.annotations.Nullable;

/**
 * What must be written down of a command that is allowed.
 *
 * @param by    who did it; {@code null} when nobody of the organisation did
 * @param facts what it must say, by place in the JSON
 */
record Foretold(String type, @Nullable UUID by, Map<String, Object> facts) {

    static List<Foretold> of(LifeModel question, Command command) {
        return switch (command) {
            case Command.Answer answer -> answer(question, answer);
            case Command.TakeOver takeOver -> takeOver(question, takeOver);
            default -> List.of(one(question, command));
        };
    }

    private static Foretold one(LifeModel question, Command command) {
        UUID owner = question.owner;
        return switch (command) {
            case Command.Offer offer -> offer(offer);
            case Command.Reached reached ->
                new Foretold("reached", reached.by().id(), Map.of("/to/id", question.turn()));
            case Command.NotReached not ->
                new Foretold(
                        "not-reached",
                        not.by().id(),
                        Map.of("/to/id", question.turn(), "/respondBefore", not.respondBefore()));
            case Command.Accept accept -> new Foretold("accepted", accept.by().id(), Map.of("/from/id", owner));
            case Command.Decline decline ->
                new Foretold(
                        "declined",
                        decline.by().id(),
                        Map.of(
                                "/offeredBy/id",
                                owner,
                                "/cause",
                                orNone(decline.cause()),
                                "/reason",
                                said(decline.reason())));
            case Command.Withdraw withdraw ->
                new Foretold("withdrawn", withdraw.by().id(), Map.of("/to/id", question.turn()));
            case Command.Hurry hurry -> new Foretold("hurried", hurry.by().id(), Map.of("/to/id", question.turn()));
            case Command.Lapse _ ->
                new Foretold("lapsed", null, Map.of("/to/id", question.turn(), "/offeredBy/id", owner));
            case Command.NotDelivered not ->
                new Foretold("not-delivered", null, Map.of("/to/id", not.to(), "/offeredBy/id", owner));
            case Command.Close close -> new Foretold("closed", close.by().id(), Map.of());
            case Command.Confirm confirm ->
                new Foretold("confirmed", confirm.by().id(), Map.of());
            case Command.Remind remind -> new Foretold("reminded", remind.by().id(), Map.of("/to/id", question.turn()));
            case Command.CorrectTopic correct ->
                new Foretold(
                        "topic-corrected",
                        correct.by().id(),
                        Map.of("/topic/key", correct.topic().key(), "/from/key", question.topic));
            default -> withWords(question, command);
        };
    }

    private static Foretold withWords(LifeModel question, Command command) {
        return switch (command) {
            case Command.Note note -> new Foretold("noted", note.by().id(), Map.of("/text", said(note.text())));
            case Command.Hear hear -> new Foretold("heard", null, Map.of("/text", said(hear.text())));
            case Command.WaitForCitizen wait ->
                new Foretold(
                        "waiting-for-citizen",
                        wait.by().id(),
                        Map.of("/asked", said(wait.asked()), "/until", wait.until()));
            case Command.Resume resume ->
                new Foretold(
                        "resumed",
                        resume.by() == null ? null : resume.by().id(),
                        Map.of("/heard", said(resume.heard()), "/promise/answerBefore", promiseOf(resume)));
            case Command.Reopen reopen ->
                new Foretold(
                        "reopened",
                        reopen.by() == null ? null : reopen.by().id(),
                        Map.of("/why", said(reopen.why()), "/promise/answerBefore", promiseOf(reopen)));
            case Command.MovePromise move ->
                new Foretold(
                        "promise-moved",
                        move.by().id(),
                        Map.of(
                                "/from/answerBefore",
                                question.promise,
                                "/promise/answerBefore",
                                promiseOf(move),
                                "/why",
                                said(move.why())));
            default -> help(question, command);
        };
    }

    private static Foretold help(LifeModel question, Command command) {
        return switch (command) {
            case Command.AskHelp ask ->
                new Foretold(
                        "help-asked",
                        ask.by().id(),
                        Map.of(
                                "/number",
                                question.helpAsked + 1,
                                "/to/id",
                                ask.to().id(),
                                "/question",
                                said(ask.question()),
                                "/respondBefore",
                                ask.respondBefore()));
            case Command.GiveHelp give ->
                new Foretold(
                        "help-given", give.by().id(), Map.of("/number", give.number(), "/text", said(give.text())));
            case Command.RefuseHelp refuse ->
                new Foretold(
                        "help-refused",
                        refuse.by().id(),
                        Map.of("/number", refuse.number(), "/reason", said(refuse.reason())));
            case Command.CancelHelp cancel -> cancelled(question, cancel.by().id(), cancel.number());
            case Command.MissHelp miss ->
                new Foretold(
                        "help-missed",
                        null,
                        Map.of(
                                "/number",
                                miss.number(),
                                "/to/id",
                                helper(question, miss.number()),
                                "/askedBy/id",
                                question.owner));
            default -> throw new AssertionError("Nobody sends " + command);
        };
    }

    private static Foretold offer(Command.Offer offer) {
        return new Foretold(
                "offered",
                offer.by().id(),
                Map.of(
                        "/to/id",
                        offer.to().id(),
                        "/reason",
                        said(offer.reason()),
                        "/respondBefore",
                        offer.respondBefore(),
                        "/callerWaits",
                        offer.callerWaits()));
    }

    private static List<Foretold> answer(LifeModel question, Command.Answer answer) {
        UUID by = answer.by().id();
        List<Foretold> all = new ArrayList<>(looseEnds(question, by));
        boolean alone = question.handoffs + question.takeovers + question.helpAsked + question.reopened == 0;
        all.add(new Foretold(
                "answered",
                by,
                Map.of("/answer", said(answer.answer()), "/firstContact", answer.callerKnows() && alone)));
        if (answer.callerKnows()) {
            all.add(new Foretold("closed", by, Map.of()));
        }
        return all;
    }

    private static List<Foretold> takeOver(LifeModel question, Command.TakeOver takeOver) {
        UUID by = takeOver.by().id();
        List<Foretold> all = new ArrayList<>();
        if (question.isOffered()) {
            all.add(new Foretold("withdrawn", by, Map.of("/to/id", question.turn())));
        }
        String right = by.equals(Roster.INGRID.id()) ? "TEAM_LEAD" : "STAND_IN";
        all.add(new Foretold(
                "taken-over", by, Map.of("/from/id", question.owner, "/right", right, "/why", said(takeOver.why()))));
        return all;
    }

    static Foretold received(NewQuestion question, UUID by) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("/by/id", by);
        facts.put("/text", said(question.text()));
        facts.put("/channel", question.channel());
        facts.put("/topic/key", question.topic() == null ? "" : question.topic().key());
        facts.put("/caller/phone", orNone(question.caller().phone()));
        facts.put("/caller/mail", orNone(question.caller().mail()));
        return new Foretold("received", by, facts);
    }

    /** A part that goes on as a question of its own keeps whom it came from. */
    static Foretold part(LifeModel whole, String text) {
        return new Foretold(
                "received",
                whole.owner,
                Map.of(
                        "/text",
                        said(text),
                        "/caller/mail",
                        orNone(whole.citizensMail),
                        "/caller/phone",
                        whole.citizensPhone));
    }

    static List<Foretold> merge(LifeModel question, LifeModel into) {
        List<Foretold> all = new ArrayList<>(looseEnds(question, question.owner));
        all.add(new Foretold("merged", question.owner, Map.of("/into/value", into.id)));
        return all;
    }

    static List<Foretold> absorb(LifeModel from) {
        return List.of(new Foretold("absorbed", from.owner, Map.of("/from/value", from.id, "/text", from.text)));
    }

    static List<Foretold> split(LifeModel question, String text) {
        return List.of(new Foretold("split-off", question.owner, Map.of("/text", said(text))));
    }

    private static List<Foretold> looseEnds(LifeModel question, UUID by) {
        List<Foretold> all = new ArrayList<>();
        if (question.isOffered()) {
            all.add(new Foretold("withdrawn", by, Map.of("/to/id", question.turn())));
        }
        question.help.keySet().forEach(number -> all.add(cancelled(question, by, number)));
        return all;
    }

    private static Foretold cancelled(LifeModel question, UUID by, int number) {
        return new Foretold("help-cancelled", by, Map.of("/number", number, "/to/id", helper(question, number)));
    }

    private static UUID helper(LifeModel question, int number) {
        LifeModel.Help asked = question.help.get(number);
        return asked == null ? question.id : asked.to();
    }

    private static Object orNone(@Nullable Object fact) {
        return fact == null ? "" : fact;
    }

    private static Instant promiseOf(Command command) {
        return switch (command) {
            case Command.Resume resume -> resume.promise().answerBefore();
            case Command.Reopen reopen -> reopen.promise().answerBefore();
            case Command.MovePromise move -> move.promise().answerBefore();
            default -> throw new AssertionError("No promise in " + command);
        };
    }

    /** As it may be kept: without the number of a citizen, and without space around it. */
    static String said(String text) {
        return text.replace(RandomLife.BSN, "[BSN verwijderd]").strip();
    }

    boolean isSaidBy(Happened event) {
        return event.type().equals(type)
                && Objects.equals(event.by(), by)
                && facts.entrySet().stream().allMatch(fact -> same(event, fact.getKey(), fact.getValue()));
    }

    private static boolean same(Happened event, String place, Object expected) {
        String kept = event.facts().at(place).asString("");
        return expected instanceof Instant moment
                ? !kept.isEmpty() && moment.equals(Instant.parse(kept))
                : kept.equals(String.valueOf(expected));
    }
}
