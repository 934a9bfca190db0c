package nl.raakpunt.routing.question;

/** Somebody else changed the question between reading and writing it; the whole step is done again. */
final class Conflict extends RuntimeException {

    Conflict() {
        super("The question changed meanwhile", null, false, false);
    }
}
