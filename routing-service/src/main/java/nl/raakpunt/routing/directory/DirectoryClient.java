package nl.raakpunt.routing.directory;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.publisher.Mono;

/** Asks directory-service over HTTP; callers block, on virtual threads. */
@Component
class DirectoryClient implements Directory {

    private static final Logger LOG = LoggerFactory.getLogger(DirectoryClient.class);
    private static final Pattern MASK = Pattern.compile("\\[(?:BSN )?verwijderd]");

    private final WebClient web;
    private final DirectoryGuard guard;
    private final SignOfLife life;
    private final DirectoryState state;
    private final KnownStates states;
    private final LastKnown<List<TopicCard>> topics;
    private final LastKnown<List<AreaRef>> areas;

    DirectoryClient(
            WebClient directoryWebClient,
            DirectoryGuard guard,
            SignOfLife life,
            DirectoryState state,
            KnownStates states,
            DirectorySettings settings,
            Clock clock) {
        this.web = directoryWebClient;
        this.guard = guard;
        this.life = life;
        this.state = state;
        this.states = states;
        this.topics = new LastKnown<>(settings.refreshEvery().multipliedBy(2), clock);
        this.areas = new LastKnown<>(settings.refreshEvery().multipliedBy(2), clock);
    }

    private record FindExperts(String question, @Nullable String area, int limit) {}

    private record FindTopics(String question, int limit) {}

    private record FoundTopics(List<FoundTopic> topics) {}

    private record FoundTopic(String key) {}

    private record SearchPeople(String text, int limit) {}

    private record LookUpReachability(List<UUID> ids) {}

    private record Reachabilities(List<PersonReachability> people) {}

    private record Topics(List<TopicCard> topics) {}

    private record Areas(List<AreaRef> areas) {}

    @Override
    public Reply<Experts> findExperts(String question, @Nullable String area, int limit) {
        return remembered(
                () -> ask(post("/v1/experts/_find", new FindExperts(words(question), area, limit), Experts.class)),
                DirectoryClient::cards);
    }

    @Override
    public Reply<Boolean> knowsTopicOf(String question) {
        return ask(post("/v1/topics/_find", new FindTopics(words(question), 1), FoundTopics.class)
                .map(found -> !found.topics().isEmpty()));
    }

    /** What stands in the place of a masked number is no word of the citizen. */
    private static String words(String question) {
        String words = MASK.matcher(question).replaceAll(" ").strip();
        return words.isEmpty() ? question : words;
    }

    @Override
    public Reply<PeopleFound> searchPeople(String text, int limit) {
        return remembered(
                () -> ask(post("/v1/people/_search", new SearchPeople(text, limit), PeopleFound.class)),
                found -> found.people().stream().map(PersonMatch::person));
    }

    @Override
    public Reply<PersonDetails> person(UUID id) {
        return remembered(() -> ask(get("/v1/people/" + id, PersonDetails.class)), found -> Stream.of(found.card()));
    }

    @Override
    public Reply<TeamMembers> team(UUID person) {
        return remembered(
                () -> ask(get("/v1/people/" + person + "/team", TeamMembers.class)), found -> found.people().stream());
    }

    @Override
    public Reply<byte[]> photo(UUID id) {
        return ask(web.get()
                .uri("/v1/people/" + id + "/photo")
                .accept(MediaType.IMAGE_JPEG, MediaType.IMAGE_PNG)
                .retrieve()
                .bodyToMono(byte[].class));
    }

    @Override
    public Reply<List<PersonReachability>> reachability(Collection<UUID> ids) {
        LookUpReachability body = new LookUpReachability(List.copyOf(ids));
        return ask(post("/v1/reachability/_lookup", body, Reachabilities.class).map(Reachabilities::people));
    }

    @Override
    public List<KnownState> states(Collection<UUID> ids) {
        return states.of(ids, this::reachability);
    }

    @Override
    public Reply<List<TopicCard>> topics() {
        return topics.get(this::readTopics);
    }

    @Override
    public Reply<List<AreaRef>> areas() {
        return areas.get(this::readAreas);
    }

    /** Keeps the copies fresh, and notices a directory-service that came back or went away without anybody asking. */
    @Scheduled(fixedDelayString = "${raakpunt.directory.refresh-every:1m}")
    void refresh() {
        topics.refresh(this::readTopics);
        areas.refresh(this::readAreas);
    }

    /** So that the first agent to search after an outage is not the one who finds out whether it is over. */
    @Scheduled(fixedDelayString = "${raakpunt.directory.try-again-every:2s}")
    void tryAgain() {
        boolean back = life.isSilent() && life.isThere();
        if (back || state.now().trouble() != null) {
            refresh();
        }
    }

    /** Keeps the states that came along, for when they cannot be asked for. */
    private <T> Reply<T> remembered(Supplier<Reply<T>> ask, Function<T, Stream<PersonCard>> cards) {
        long before = states.moment();
        Reply<T> reply = ask.get();
        if (reply instanceof Reply.Found<T> found) {
            states.keep(cards.apply(found.value()).map(PersonReachability::of).toList(), found.readAt(), before);
        }
        return reply;
    }

    private static Stream<PersonCard> cards(Experts experts) {
        return Stream.concat(
                experts.topics().stream()
                        .flatMap(match -> match.candidates().stream())
                        .map(Candidate::person),
                experts.people().stream().map(PersonMatch::person));
    }

    private Reply<List<TopicCard>> readTopics() {
        return ask(get("/v1/topics", Topics.class).map(Topics::topics));
    }

    private Reply<List<AreaRef>> readAreas() {
        return ask(get("/v1/areas", Areas.class).map(Areas::areas));
    }

    private <T> Mono<T> post(String path, Object body, Class<T> answer) {
        return web.post().uri(path).bodyValue(body).retrieve().bodyToMono(answer);
    }

    private <T> Mono<T> get(String path, Class<T> answer) {
        return web.get().uri(path).retrieve().bodyToMono(answer);
    }

    private <T> Reply<T> ask(Mono<T> call) {
        try {
            T value = guard.protect(call).block();
            return value == null ? unavailable(Reply.Reason.BROKEN_ANSWER) : found(value);
        } catch (WebClientResponseException.NotFound _) {
            state.answered();
            return new Reply.Absent<>();
        } catch (RuntimeException failure) {
            return unavailable(Failures.reason(failure));
        }
    }

    private <T> Reply<T> found(T value) {
        return new Reply.Found<>(value, state.answered(), false);
    }

    private <T> Reply<T> unavailable(Reply.Reason reason) {
        boolean wasWell = state.now().trouble() == null;
        DirectoryState.Trouble trouble = state.failed(reason);
        if (wasWell) {
            LOG.warn("directory-service gives no usable answer: {}", reason);
        }
        return new Reply.Unavailable<>(trouble.since(), reason);
    }
}
