package nl.raakpunt.routing.directory;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything routing-service asks of directory-service; never throws because directory-service is down. */
public interface Directory {

    /**
     * Who knows about this?
     *
     * @param question the caller's own words, 1 to 10,000 characters
     * @param area     key of the village, when known
     * @param limit    number of topics, 1 to 10
     */
    Reply<Experts> findExperts(String question, @Nullable String area, int limit);

    /** Is this about any topic? Costs much less than asking who knows about it. */
    Reply<Boolean> knowsTopicOf(String question);

    /** Colleagues by name, function, team, phone number or topic; text of 1 to 500 characters, limit 1 to 50. */
    Reply<PeopleFound> searchPeople(String text, int limit);

    /** One colleague. */
    Reply<PersonDetails> person(UUID id);

    /** The team a colleague works in, with everybody who works there. */
    Reply<TeamMembers> team(UUID person);

    /** The picture of a colleague, JPEG or PNG; absent when there is none. */
    Reply<byte[]> photo(UUID id);

    /** Whether these colleagues (at most 200) can be reached now; unknown ones are left out. */
    Reply<List<PersonReachability>> reachability(Collection<UUID> ids);

    /**
     * What is known now of whether these colleagues (at most 200) can be reached: what is fresh without asking again, and of
     * whom cannot be asked about what was known last; others are left out.
     */
    List<KnownState> states(Collection<UUID> ids);

    /** All topics; the last known copy when directory-service cannot be asked. */
    Reply<List<TopicCard>> topics();

    /** All villages; the last known copy when directory-service cannot be asked. */
    Reply<List<AreaRef>> areas();
}
