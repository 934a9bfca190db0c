package nl.raakpunt.routing.question;

/**
 * What happened to a question, counted.
 *
 * @param handoffs  accepted handovers
 * @param declines  offers declined
 * @param lapses    offers nobody answered in time
 * @param pingPong  handovers back to somebody who owned it before
 * @param helpAsked times a colleague was asked for help
 * @param takeovers times somebody else became the owner without being offered it: a stand-in, a team lead, an heir
 * @param reopened  times it was opened again
 */
public record Tally(int handoffs, int declines, int lapses, int pingPong, int helpAsked, int takeovers, int reopened) {

    static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0);

    Tally handedOff(boolean back) {
        return new Tally(
                handoffs + 1, declines, lapses, back ? pingPong + 1 : pingPong, helpAsked, takeovers, reopened);
    }

    Tally declinedOnce() {
        return new Tally(handoffs, declines + 1, lapses, pingPong, helpAsked, takeovers, reopened);
    }

    Tally lapsedOnce() {
        return new Tally(handoffs, declines, lapses + 1, pingPong, helpAsked, takeovers, reopened);
    }

    Tally askedForHelp() {
        return new Tally(handoffs, declines, lapses, pingPong, helpAsked + 1, takeovers, reopened);
    }

    Tally takenOver() {
        return new Tally(handoffs, declines, lapses, pingPong, helpAsked, takeovers + 1, reopened);
    }

    Tally reopenedOnce() {
        return new Tally(handoffs, declines, lapses, pingPong, helpAsked, takeovers, reopened + 1);
    }
}
