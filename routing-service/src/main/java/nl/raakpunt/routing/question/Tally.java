package nl.raakpunt.routing.question;

/**
 * What happened to a question, counted.
 *
 * @param handoffs accepted handovers
 * @param declines offers declined
 * @param lapses   offers nobody answered in time
 * @param pingPong handovers back to somebody who owned it before
 */
public record Tally(int handoffs, int declines, int lapses, int pingPong) {

    static final Tally NONE = new Tally(0, 0, 0, 0);

    Tally handedOff(boolean back) {
        return new Tally(handoffs + 1, declines, lapses, back ? pingPong + 1 : pingPong);
    }

    Tally declined() {
        return new Tally(handoffs, declines + 1, lapses, pingPong);
    }

    Tally lapsed() {
        return new Tally(handoffs, declines, lapses + 1, pingPong);
    }
}
