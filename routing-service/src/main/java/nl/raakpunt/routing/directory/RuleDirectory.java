package nl.raakpunt.routing.directory;

import java.util.List;
import java.util.UUID;

/** The rules of managers, which directory-service keeps; never throws because it is down. */
public interface RuleDirectory {

    /** The rules as they are now. */
    Reply<RuleSet> rules();

    /** Where these questions (at most 100) would go; those about a topic that is gone are left out. */
    Reply<List<RulePreview>> preview(List<RoutingRule> rules, List<RulePreview.Asked> questions);

    /** Replaces all rules when nobody changed them after this version. */
    Saved save(long version, List<RoutingRule> rules, UUID actor);

    /** What became of rules that were to be kept. */
    sealed interface Saved {

        /** They hold now. */
        record Done() implements Saved {}

        /** Somebody else was first. */
        record Conflict() implements Saved {}

        /** Something is wrong with them, in the words of directory-service. */
        record Refused(List<String> errors) implements Saved {
            public Refused {
                errors = List.copyOf(errors);
            }
        }

        /** This service may not, or there was no usable answer. */
        record NoAnswer() implements Saved {}
    }
}
