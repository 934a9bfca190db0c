package nl.raakpunt.routing.life;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.raakpunt.routing.directory.AreaRef;
import nl.raakpunt.routing.directory.Directory;
import nl.raakpunt.routing.directory.Experts;
import nl.raakpunt.routing.directory.KnownState;
import nl.raakpunt.routing.directory.PeopleFound;
import nl.raakpunt.routing.directory.PersonDetails;
import nl.raakpunt.routing.directory.PersonReachability;
import nl.raakpunt.routing.directory.Reply;
import nl.raakpunt.routing.directory.TeamMembers;
import nl.raakpunt.routing.directory.TopicCard;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Answers from a roster what is asked of directory-service, read from the same JSON but without HTTP, which took half of the time. */
final class RosterDirectory implements Directory {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
    private static final Instant READ_AT = Instant.parse("2026-11-23T08:55:00Z");

    private final Directory others;
    private Roster roster = new Roster();

    /** What this life never asks is left to another. */
    RosterDirectory(Directory others) {
        this.others = others;
    }

    void answerFrom(Roster another) {
        roster = another;
    }

    @Override
    public Reply<Experts> findExperts(String question, @Nullable String area, int limit) {
        return answer(roster.experts(), Experts.class);
    }

    @Override
    public Reply<Boolean> knowsTopicOf(String question) {
        return others.knowsTopicOf(question);
    }

    @Override
    public Reply<PersonDetails> person(UUID id) {
        return answer(roster.details(Roster.byId(id)), PersonDetails.class);
    }

    @Override
    public Reply<List<PersonReachability>> reachability(Collection<UUID> ids) {
        List<Object> facts = ids.stream()
                .map(Roster::byId)
                .<Object>map(roster::reachabilityOf)
                .toList();
        return answer(facts, PersonReachability[].class).map(List::of);
    }

    private <T> Reply<T> answer(Object facts, Class<T> type) {
        return roster.isDown()
                ? new Reply.Unavailable<>(READ_AT, Reply.Reason.DOWN)
                : new Reply.Found<>(JSON.convertValue(facts, type), READ_AT, false);
    }

    @Override
    public Reply<PeopleFound> searchPeople(String text, int limit) {
        return others.searchPeople(text, limit);
    }

    @Override
    public Reply<TeamMembers> team(UUID person) {
        return others.team(person);
    }

    @Override
    public Reply<byte[]> photo(UUID id) {
        return others.photo(id);
    }

    @Override
    public List<KnownState> states(Collection<UUID> ids) {
        return others.states(ids);
    }

    /** No topic is known by its title alone. */
    @Override
    public Reply<List<TopicCard>> topics() {
        return new Reply.Found<>(List.of(), READ_AT, false);
    }

    @Override
    public Reply<List<AreaRef>> areas() {
        return others.areas();
    }
}
