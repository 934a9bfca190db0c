package nl.raakpunt.routing.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Self-service over HTTP; callers block, on virtual threads. */
@Component
class SelfServiceClient implements SelfService {

    private static final Logger LOG = LoggerFactory.getLogger(SelfServiceClient.class);
    private static final String PERSON = "/v1/people/{id}/reachability/";
    private static final String TEAM = "/v1/teams/{team}/duty";

    private final WebClient web;
    private final StaffSyncGuard guard;
    private final Clock clock;

    SelfServiceClient(WebClient directoryWebClient, StaffSyncGuard guard, Clock clock) {
        this.web = directoryWebClient;
        this.guard = guard;
        this.clock = clock;
    }

    private record Changes(List<OwnReach.Change> changes) {}

    private record Said(OwnReach.@Nullable Entered absence) {}

    @Override
    public Reply<OwnReach> own(UUID person, UUID actor) {
        return ask(get(PERSON + "own?actor={actor}", OwnReach.class, person, actor));
    }

    @Override
    public Reply<List<OwnReach.Change>> changes(UUID person, UUID actor) {
        return ask(get(PERSON + "changes?actor={actor}", Changes.class, person, actor)
                .map(Changes::changes));
    }

    @Override
    public OwnChange say(UUID person, UUID actor, String text) {
        return change(send(HttpMethod.POST, PERSON + "_say?actor={actor}", Map.of("text", text), person, actor)
                .bodyToMono(Said.class)
                .map(said -> new OwnChange.Kept(said.absence())));
    }

    @Override
    public OwnChange removeStatus(UUID person, UUID actor) {
        return remove(PERSON + "status?actor={actor}", person, actor);
    }

    @Override
    public OwnChange enterAbsence(
            UUID person, UUID actor, UUID absence, LocalDate firstDay, @Nullable LocalDate lastDay) {
        Map<String, Object> period = new HashMap<>(Map.of("firstDay", firstDay.toString()));
        if (lastDay != null) {
            period.put("lastDay", lastDay.toString());
        }
        return change(send(HttpMethod.PUT, PERSON + "absences/{absence}?actor={actor}", period, person, absence, actor)
                .bodyToMono(OwnReach.Entered.class)
                .map(OwnChange.Kept::new));
    }

    @Override
    public OwnChange removeAbsence(UUID person, UUID actor, UUID absence) {
        return remove(PERSON + "absences/{absence}?actor={actor}", person, absence, actor);
    }

    @Override
    public OwnChange setPattern(UUID person, UUID actor, String pattern) {
        return put(PERSON + "pattern?actor={actor}", Map.of("pattern", pattern), person, actor);
    }

    @Override
    public OwnChange removePattern(UUID person, UUID actor) {
        return remove(PERSON + "pattern?actor={actor}", person, actor);
    }

    @Override
    public OwnChange setStandIns(UUID person, UUID actor, List<OwnReach.StandInNamed> standIns) {
        List<Map<String, Object>> named =
                standIns.stream().map(SelfServiceClient::input).toList();
        return put(PERSON + "stand-ins?actor={actor}", Map.of("standIns", named), person, actor);
    }

    @Override
    public OwnChange setTopics(UUID person, UUID actor, List<OwnReach.TopicKnown> topics) {
        List<Map<String, String>> known = topics.stream()
                .map(topic -> Map.of("topic", topic.topic(), "wish", topic.wish()))
                .toList();
        return put(PERSON + "topics?actor={actor}", Map.of("topics", known), person, actor);
    }

    @Override
    public Reply<Duty> duty(String team) {
        return ask(get(TEAM, Duty.class, team));
    }

    @Override
    public OwnChange setRoster(
            String team, UUID actor, List<UUID> members, LocalDate firstDay, String handOverDay, String handOverTime) {
        Map<String, Object> roster = Map.of(
                "members",
                members,
                "firstDay",
                firstDay.toString(),
                "handOverDay",
                handOverDay,
                "handOverTime",
                handOverTime);
        return put(TEAM + "?actor={actor}", roster, team, actor);
    }

    @Override
    public OwnChange removeRoster(String team, UUID actor) {
        return remove(TEAM + "?actor={actor}", team, actor);
    }

    @Override
    public OwnChange swap(String team, UUID actor, UUID swap, UUID person, LocalDate firstDay, LocalDate lastDay) {
        Map<String, Object> days =
                Map.of("person", person, "firstDay", firstDay.toString(), "lastDay", lastDay.toString());
        return put(TEAM + "/swaps/{swap}?actor={actor}", days, team, swap, actor);
    }

    @Override
    public OwnChange removeSwap(String team, UUID actor, UUID swap) {
        return remove(TEAM + "/swaps/{swap}?actor={actor}", team, swap, actor);
    }

    private static Map<String, Object> input(OwnReach.StandInNamed standIn) {
        Map<String, Object> input = new HashMap<>(Map.of("person", standIn.person(), "days", standIn.days()));
        if (standIn.topic() != null) {
            input.put("topic", standIn.topic());
        }
        if (standIn.firstDay() != null) {
            input.put("firstDay", standIn.firstDay().toString());
        }
        if (standIn.lastDay() != null) {
            input.put("lastDay", standIn.lastDay().toString());
        }
        return input;
    }

    private OwnChange put(String path, Object body, Object... variables) {
        return change(
                send(HttpMethod.PUT, path, body, variables).toBodilessEntity().map(_ -> new OwnChange.Kept(null)));
    }

    private OwnChange remove(String path, Object... variables) {
        return change(
                web.delete().uri(path, variables).retrieve().toBodilessEntity().map(_ -> new OwnChange.Kept(null)));
    }

    private WebClient.ResponseSpec send(HttpMethod method, String path, Object body, Object... variables) {
        return web.method(method).uri(path, variables).bodyValue(body).retrieve();
    }

    private <T> Mono<T> get(String path, Class<T> answer, Object... variables) {
        return web.get().uri(path, variables).retrieve().bodyToMono(answer);
    }

    private <T> Reply<T> ask(Mono<T> call) {
        try {
            T value = guard.protect(call).block();
            return value == null
                    ? new Reply.Unavailable<>(clock.instant(), Reply.Reason.BROKEN_ANSWER)
                    : new Reply.Found<>(value, clock.instant(), false);
        } catch (WebClientResponseException.NotFound _) {
            return new Reply.Absent<>();
        } catch (RuntimeException failure) {
            return new Reply.Unavailable<>(clock.instant(), Failures.reason(failure));
        }
    }

    private OwnChange change(Mono<? extends OwnChange> call) {
        try {
            OwnChange change = guard.protect(call.map(kept -> (OwnChange) kept)).block();
            return change == null ? new OwnChange.NotNow() : change;
        } catch (WebClientResponseException answer) {
            return answer.getStatusCode().is4xxClientError() ? refused(answer) : notNow(answer);
        } catch (RuntimeException failure) {
            return notNow(failure);
        }
    }

    private static OwnChange notNow(RuntimeException failure) {
        LOG.warn("directory-service did not take a change: {}", Failures.reason(failure));
        return new OwnChange.NotNow();
    }

    private static OwnChange refused(WebClientResponseException answer) {
        try {
            JsonNode problem = JsonMapper.shared().readTree(answer.getResponseBodyAsByteArray());
            String type = problem.path("type").asString("");
            List<String> fields = problem.path("errors")
                    .valueStream()
                    .map(error -> error.path("field").asString(""))
                    .toList();
            return new OwnChange.Refused(fields.isEmpty() ? type.substring(type.lastIndexOf('/') + 1) : "", fields);
        } catch (JacksonException unreadable) {
            LOG.warn("directory-service refused a change without saying why: {}", answer.getStatusCode());
            return new OwnChange.Refused("", List.of());
        }
    }
}
