package nl.raakpunt.directory.availability;

import java.util.List;

/** A reachability with what was said otherwise. */
public record Explained(Reachability reachability, List<PassedOver> passedOver) {

    public Explained {
        passedOver = List.copyOf(passedOver);
    }
}
