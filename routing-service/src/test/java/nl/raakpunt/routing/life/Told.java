package nl.raakpunt.routing.life;

import java.util.UUID;

/** A message that somebody needs about what happened. */
record Told(String channel, String kind, UUID recipient) {

    static Told colleague(String kind, UUID recipient) {
        return new Told("mail", kind, recipient);
    }

    static Told citizen(String kind, UUID question) {
        return new Told("citizen-mail", kind, question);
    }
}
