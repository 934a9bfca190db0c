package nl.raakpunt.directory.sync;

import java.util.Map;

/**
 * What a run would change, counted; pure.
 *
 * @param read        entries read, good and bad
 * @param joined      people never seen before
 * @param changed     people of whom a fact differs
 * @param moved       people whose entry is in another place, and nothing else
 * @param returned    people who were gone or missing
 * @param refreshed   people written anew without a difference
 * @param missing     people who were there and are not now
 * @param left        people who have been missing for long enough
 * @param vanished    people who were there the last time
 * @param disabled    people whose account was in use and is not now
 * @param rejected    entries left as they were because they are broken
 * @param emptied     for how many people each fact lost its value, less those for whom it got one
 * @param teamsChanged teams that are new or changed
 * @param teamsLost   teams that are no longer in the source
 * @param hashes      fingerprint of what would be lost, by kind of loss; independent of order
 */
record SyncPlan(
        int read,
        int joined,
        int changed,
        int moved,
        int returned,
        int refreshed,
        int missing,
        int left,
        int vanished,
        int disabled,
        int rejected,
        Map<Fact, Integer> emptied,
        int teamsChanged,
        int teamsLost,
        Map<Loss, String> hashes) {

    SyncPlan {
        emptied = Map.copyOf(emptied);
        hashes = Map.copyOf(hashes);
    }

    /** Kinds of harm a wrong directory does. */
    enum Loss {
        PEOPLE,
        CHANGES,
        FACTS,
        TEAMS
    }

    /** People who were there the last time and are not now, or are no longer in use. */
    int lost() {
        return vanished + disabled;
    }

    boolean isEmpty() {
        return joined + changed + moved + returned + refreshed + missing + left + teamsChanged + teamsLost == 0;
    }
}
