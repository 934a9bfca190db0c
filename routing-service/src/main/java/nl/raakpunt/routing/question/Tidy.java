package nl.raakpunt.routing.question;

/** Cleans the texts of commands and takes BSNs out, before any rule or store sees them. */
final class Tidy {

    private Tidy() {}

    static NewQuestion question(NewQuestion question) {
        if (question.keepNumbers()) {
            return question.withTexts(PlainText.clean(question.text()), cleaned(question.caller()));
        }
        return question.withTexts(
                text(question.text()), cleaned(question.caller()).masked());
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
                        offer.again(),
                        offer.callerWaits());
            case Command.Decline decline -> new Command.Decline(decline.by(), decline.cause(), text(decline.reason()));
            case Command.Answer answer -> new Command.Answer(answer.by(), text(answer.answer()), answer.callerKnows());
            case Command.AskHelp ask ->
                new Command.AskHelp(ask.by(), ask.to(), text(ask.question()), ask.respondBefore());
            case Command.GiveHelp give -> new Command.GiveHelp(give.by(), give.number(), text(give.text()));
            case Command.RefuseHelp refuse ->
                new Command.RefuseHelp(refuse.by(), refuse.number(), text(refuse.reason()));
            case Command.Note note -> new Command.Note(note.by(), text(note.text()));
            case Command.Hear hear -> new Command.Hear(text(hear.text()));
            case Command.WaitForCitizen wait -> new Command.WaitForCitizen(wait.by(), text(wait.asked()), wait.until());
            case Command.Resume resume -> new Command.Resume(resume.by(), text(resume.heard()), resume.promise());
            case Command.Reopen reopen -> new Command.Reopen(reopen.by(), text(reopen.why()), reopen.promise());
            case Command.TakeOver takeOver ->
                new Command.TakeOver(takeOver.by(), takeOver.right(), text(takeOver.why()));
            case Command.MovePromise move -> new Command.MovePromise(move.by(), move.promise(), text(move.why()));
            case Command.Absorb absorb ->
                new Command.Absorb(absorb.by(), absorb.from(), absorb.fromReference(), text(absorb.text()));
            case Command.Split split ->
                new Command.Split(split.by(), split.into(), split.intoReference(), text(split.text()));
            case Command.Receive _,
                    Command.Accept _,
                    Command.Withdraw _,
                    Command.Close _,
                    Command.Lapse _,
                    Command.Reached _,
                    Command.NotReached _,
                    Command.CancelHelp _,
                    Command.MissHelp _,
                    Command.Remind _,
                    Command.Inherit _,
                    Command.CorrectTopic _,
                    Command.Merge _,
                    Command.Escalate _,
                    Command.NobodyLeft _,
                    Command.Hurry _,
                    Command.NotDelivered _,
                    Command.Nudge _,
                    Command.Confirm _,
                    Command.FallSilent _,
                    Command.CloseAnswered _ -> command;
        };
    }

    private static String text(String text) {
        return Bsn.mask(PlainText.clean(text));
    }

    private static Caller cleaned(Caller caller) {
        String mail = PlainText.cleanOrNull(caller.mail());
        return new Caller(
                PlainText.cleanOrNull(caller.name()),
                PlainText.cleanOrNull(caller.phone()),
                mail == null ? null : AsciiMail.of(mail));
    }
}
