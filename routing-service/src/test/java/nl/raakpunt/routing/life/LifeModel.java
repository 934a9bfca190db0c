package nl.raakpunt.routing.life;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What one question is by its log, without any code of the product: who owns it, who waits for whom, and who must have been told.
 * What may not happen by the rules of the design fails here.
 */
final class LifeModel {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final Duration LEAST = Duration.ofMinutes(30);
    private static final List<String> STEPS = List.of("STAND_IN", "TEAM", "TEAM_LEAD");
    /** Who hears of these is who has the question, and nothing else changes. */
    private static final Map<String, String> OWNER_HEARS = Map.of("heard", "HEARD");

    final UUID id;
    final Roster roster;
    final @Nullable String citizensMail;
    final List<UUID> owners = new ArrayList<>();
    final Set<UUID> declined = new HashSet<>();
    final Set<UUID> concerned = new HashSet<>();
    final Map<Integer, Help> help = new TreeMap<>();
    final List<Told> told = new ArrayList<>();
    UUID owner;
    UUID handedBy;
    Instant promise;
    String topic;
    boolean answered;
    boolean closed;
    boolean merged;
    String answer = "";
    int helpAsked;
    int handoffs;
    int declines;
    int lapses;
    int pingPong;
    int takeovers;
    int reopened;
    long version = 1;
    long position;
    String print = "";
    Instant quietSince;
    Happened latest;

    @Nullable
    Offer offer;

    @Nullable
    Instant waitingUntil;

    @Nullable
    Instant remindedAt;

    @Nullable
    Instant nudgedAt;

    @Nullable
    Search search;

    /** An offer that waits for its addressee. */
    record Offer(UUID to, Instant respondBefore, boolean callerWaits) {}

    /** Help that somebody was asked for. */
    record Help(UUID to, Instant before) {}

    /** The search for somebody who takes it. */
    static final class Search {
        final Set<UUID> asked = new HashSet<>();
        final Set<UUID> refusedAtTheEnd = new HashSet<>();
        final List<String> taken = new ArrayList<>();
        String cause;
        UUID last;

        @Nullable
        Instant nextAt;

        Search(String cause, UUID last) {
            this.cause = cause;
            this.last = last;
        }
    }

    LifeModel(UUID id, Happened received, Roster roster) {
        JsonNode mail = received.facts().path("caller").path("mail");
        this.id = id;
        this.roster = roster;
        this.citizensMail = mail.isNull() ? null : mail.asString("");
        this.owner = received.person("by");
        this.handedBy = owner;
        this.promise = received.promise();
        this.topic = received.facts().path("topic").path("key").asString("");
        this.quietSince = received.at();
        this.latest = received;
        must(received.sequence() == 1 && received.type().equals("received"), "begins by being received");
        must(owner.equals(received.by()), "is owned by who took it");
        must(promise.isAfter(received.at()) && isWorkingTime(promise), "promises a moment in office hours to come");
        owners.add(owner);
        concerned.add(owner);
        tellCitizen("RECEIVED");
    }

    boolean isOpen() {
        return !answered && !closed;
    }

    boolean isOffered() {
        return offer != null;
    }

    /** Whether nothing but the owner can move it on. */
    boolean isQuiet() {
        return isOpen() && offer == null && waitingUntil == null && help.isEmpty() && search == null;
    }

    String state() {
        if (closed) {
            return "CLOSED";
        }
        if (answered) {
            return "ANSWERED";
        }
        if (offer != null) {
            return "OFFERED";
        }
        if (waitingUntil != null) {
            return "WAITING";
        }
        return owners.size() == 1 ? "RECEIVED" : "OWNED";
    }

    /** Who must act now. */
    UUID turn() {
        return offer == null ? owner : offer.to();
    }

    /** Goes on with what the log says happened next. */
    void happened(List<Happened> events) {
        for (int at = 0; at < events.size(); at++) {
            Happened event = events.get(at);
            must(event.sequence() == version + 1, "numbers what happens without gaps, not " + event.sequence());
            version = event.sequence();
            latest = event;
            happened(event);
            boolean atOnce = at > 0 && events.get(at - 1).type().equals("answered") && event.by() != null;
            if (event.type().equals("closed") && atOnce) {
                // Who heard the answer by telephone gets no letter with it.
                told.remove(Told.citizen("ANSWERED", id));
            }
            beActive(event);
        }
    }

    private void happened(Happened event) {
        switch (event.type()) {
            case "offered" -> offered(event);
            case "reached", "not-reached" -> called(event);
            case "accepted" -> accepted(event);
            case "declined" -> declined(event);
            case "lapsed" -> lapsed(event);
            case "withdrawn" -> withdrawn(event);
            case "hurried" -> hurried(event);
            case "not-delivered" -> notDelivered(event);
            case "answered" -> answered(event);
            case "closed" -> closed(event);
            case "help-asked" -> helpAsked(event);
            case "help-given", "help-refused" -> helped(event);
            case "help-cancelled", "help-missed" -> notHelped(event);
            case "noted", "confirmed" -> must(event.by() != null, "says who did what a person does");
            case "heard" -> tell(OWNER_HEARS.getOrDefault(event.type(), ""), owner);
            case "reminded" -> reminded(event);
            case "waiting-for-citizen" -> waits(event);
            case "resumed" -> resumed(event);
            case "reopened" -> reopened(event);
            case "taken-over" -> takenOver(event);
            case "inherited" -> inherited(event);
            case "promise-moved" -> promiseMoved(event);
            case "topic-corrected" -> topicCorrected(event);
            case "merged" -> merged(event);
            case "absorbed" -> must(isOpen(), "takes in only what it can still answer");
            case "split-off" -> must(owner.equals(event.by()), "is split by its owner");
            case "escalated" -> escalated(event);
            case "nobody-left" -> nobodyLeft(event);
            case "nudged" -> nudged(event);
            case "fell-silent" -> fellSilent(event);
            default -> throw broken("knows what can happen, not " + event.type());
        }
    }

    private void offered(Happened event) {
        UUID to = event.person("to");
        must(owner.equals(event.by()), "is offered by its owner only");
        must(
                state().equals("RECEIVED") || state().equals("OWNED"),
                "is offered once at a time, while somebody works on it");
        must(!to.equals(owner) && event.says("reason"), "is offered to another, with a reason");
        must(event.moment("respondBefore").isAfter(event.at()), "leaves time to respond");
        if (search != null) {
            search.nextAt = null;
        }
        offer = new Offer(
                to,
                event.moment("respondBefore"),
                event.facts().path("callerWaits").asBoolean());
        remindedAt = null;
        concerned.add(to);
        tell("OFFERED", to);
    }

    private void called(Happened event) {
        Offer waiting = offer();
        boolean reached = event.type().equals("reached");
        must(
                owner.equals(event.by()) && waiting.callerWaits(),
                "is told by its owner whether the colleague came on the line");
        offer = new Offer(waiting.to(), reached ? waiting.respondBefore() : event.moment("respondBefore"), false);
    }

    private void accepted(Happened event) {
        UUID from = owner;
        UUID by = offer().to();
        must(by.equals(event.by()), "is accepted by whom it was offered to only");
        must(from.equals(event.person("from")), "comes from its one owner");
        handoffs++;
        pingPong += owners.contains(by) ? 1 : 0;
        noOffer();
        becomes(by);
        handedBy = from;
        tell("ACCEPTED", from);
    }

    private void declined(Happened event) {
        Offer refused = offer();
        must(refused.to().equals(event.by()), "is declined by whom it was offered to only");
        must(event.says("reason") || event.says("cause"), "is declined with a reason");
        must(owner.equals(event.person("offeredBy")), "goes back to who offered it");
        declines++;
        declined.add(refused.to());
        notTaken("DECLINED", event.at());
        if (search != null && search.taken.contains("TEAM_LEAD")) {
            search.refusedAtTheEnd.add(refused.to());
        }
        tell("DECLINED", owner);
    }

    private void lapsed(Happened event) {
        must(
                event.by() == null && !event.at().isBefore(offer().respondBefore()),
                "lapses by the clock, not before its time");
        lapses++;
        notTaken("LAPSED", event.at());
        tell("LAPSED", owner);
    }

    private void withdrawn(Happened event) {
        tell("WITHDRAWN", offer().to());
        must(event.by() != null, "is taken back by somebody");
        noOffer();
    }

    private void hurried(Happened event) {
        must(owner.equals(event.by()), "is hurried by its owner only");
        tell("WITHDRAWN", offer().to());
        notTaken("HURRIED", event.at());
    }

    private void notDelivered(Happened event) {
        must(event.by() == null, "is found undeliverable by nobody");
        notTaken("NOT_DELIVERED", event.at());
        tell("NOT_DELIVERED", owner);
    }

    private void answered(Happened event) {
        boolean alone = handoffs + takeovers + helpAsked + reopened == 0;
        boolean first = event.facts().path("firstContact").asBoolean();
        must(owner.equals(event.by()) && isOpen(), "is answered once, by its owner");
        must(event.says("answer"), "is answered with an answer");
        must(offer == null && help.isEmpty(), "leaves nobody waiting for it");
        must(!first || alone, "is a first contact only when nobody else was in it");
        answered = true;
        answer = event.words("answer");
        waitingUntil = null;
        search = null;
        tellCitizen("ANSWERED");
    }

    private void closed(Happened event) {
        must(answered && !answer.isBlank(), "is finished when it has an answer");
        must(event.by() == null || owner.equals(event.by()), "is finished by its owner or by the clock");
        closed = true;
        tellCitizen("CLOSED");
    }

    private void helpAsked(Happened event) {
        UUID to = event.person("to");
        must(owner.equals(event.by()) && isOpen(), "lets its owner ask for help");
        must(!to.equals(owner), "asks another for help");
        must(event.facts().path("number").asInt() == ++helpAsked, "numbers help without gaps");
        help.put(helpAsked, new Help(to, event.moment("respondBefore")));
        concerned.add(to);
        tell("HELP_ASKED", to);
    }

    private void helped(Happened event) {
        Help asked = help(event);
        must(asked.to().equals(event.by()), "is helped by who was asked");
        must(event.says("text") || event.says("reason"), "is helped with words");
        tell(event.type().equals("help-given") ? "HELP_GIVEN" : "HELP_REFUSED", owner);
    }

    private void notHelped(Happened event) {
        Help asked = help(event);
        boolean missed = event.type().equals("help-missed");
        must(missed == (event.by() == null), "ends help by the clock or its owner");
        must(!missed || !event.at().isBefore(asked.before()), "waits for help until its time");
        if (missed) {
            tell("HELP_MISSED", owner);
        } else {
            tell("HELP_CANCELLED", asked.to());
        }
    }

    private Help help(Happened event) {
        Help asked = help.remove(event.facts().path("number").asInt());
        if (asked == null) {
            throw broken("ends help that was asked for");
        }
        return asked;
    }

    private void reminded(Happened event) {
        UUID to = event.person("to");
        must(to.equals(turn()) && !to.equals(event.by()), "reminds who must act, not oneself");
        remindedAt = event.at();
        tell("REMINDED", to);
    }

    private void waits(Happened event) {
        must(
                owner.equals(event.by()) && isOpen() && offer == null,
                "waits by its owner's choice, while nobody is asked");
        waitingUntil = event.moment("until");
        search = null;
        tellCitizen("WAITING");
    }

    private void resumed(Happened event) {
        boolean early = waitingUntil == null || event.at().isBefore(waitingUntil);
        must(event.by() != null || event.says("heard") || !early, "goes on when somebody says so or the time is up");
        waitingUntil = null;
        promise = event.promise();
        noOffer();
        tell("RESUMED", owner);
    }

    private void reopened(Happened event) {
        must(!isOpen() && !merged && event.says("why"), "is opened again when it was finished, with a reason");
        must(event.promise().isAfter(event.at()), "is opened again with a promise that can be kept");
        answered = false;
        closed = false;
        reopened++;
        promise = event.promise();
        noOffer();
        tell("REOPENED", owner);
        tellCitizen("REOPENED");
    }

    private void takenOver(Happened event) {
        UUID from = owner;
        UUID by = event.person("by");
        must(offer == null && event.says("why"), "is taken over with a reason and without a loose offer");
        must(Roster.mayTakeOver(from, by), "is taken over by who stands in or leads");
        must(from.equals(event.person("from")) && !from.equals(by), "comes from its one owner");
        takeovers++;
        search = null;
        becomes(by);
        concerned.add(by);
        tell("TAKEN_OVER", from);
    }

    private void inherited(Happened event) {
        UUID to = event.person("to");
        must(event.by() == null && owner.equals(event.person("from")), "is inherited from its one owner");
        must(roster.hasLeft(owner) && !roster.hasLeft(to), "is inherited when its owner left, by who did not");
        takeovers++;
        if (offer == null || offer.to().equals(to)) {
            noOffer();
        }
        becomes(to);
        concerned.add(to);
        tell("INHERITED", to);
    }

    private void promiseMoved(Happened event) {
        must(
                owner.equals(event.by()) && isOpen() && event.says("why"),
                "moves its promise by its owner, with a reason");
        must(event.promise().isAfter(event.at()), "promises what is to come");
        promise = event.promise();
        tellCitizen("LATER");
    }

    private void topicCorrected(Happened event) {
        topic = event.facts().path("topic").path("key").asString("");
        if (search != null) {
            search.taken.clear();
        }
    }

    private void merged(Happened event) {
        must(owner.equals(event.by()), "is merged by its owner only");
        must(offer == null && help.isEmpty(), "leaves nobody waiting for it");
        merged = true;
        closed = true;
        waitingUntil = null;
        search = null;
    }

    private void escalated(Happened event) {
        UUID to = event.person("to");
        String step = event.words("step");
        boolean lead = step.equals("TEAM_LEAD");
        Search looking = due(event);
        must(
                owner.equals(event.person("offeredBy")) && !to.equals(owner),
                "is offered on in its owner's name, to another");
        must(!looking.asked.contains(to), "asks nobody twice in a round");
        must(!declined.contains(to) || lead, "is not offered again to who declined it");
        must(!looking.refusedAtTheEnd.contains(to), "is not offered again to a lead who declined it as lead");
        must(roster.isReachable(to), "skips who cannot be reached");
        must(event.facts().path("because").path("role").isString(), "says why this person");
        must(takes(looking, event, step), "takes each step once, in order: " + looking.taken + " then " + step);
        offer = new Offer(to, event.moment("respondBefore"), false);
        looking.nextAt = null;
        remindedAt = null;
        concerned.add(to);
        concerned.add(owner);
        tell("ESCALATED", to);
    }

    /** A refusal costs no time, so after one the team may be asked again, and who stands in is there and is not asked. */
    private static boolean takes(Search looking, Happened event, String step) {
        boolean again = looking.cause.equals("DECLINED") && step.equals("TEAM");
        boolean allowed = again || !looking.taken.contains(step);
        for (JsonNode skipped : event.facts().path("skipped")) {
            String left = skipped.path("step").asString("");
            allowed &= STEPS.indexOf(left) < STEPS.indexOf(step)
                    && skipped.path("why").isString();
            looking.taken.add(left);
        }
        allowed &= !looking.taken.contains("TEAM_LEAD");
        looking.taken.add(step);
        return allowed;
    }

    private void nobodyLeft(Happened event) {
        Search looking = due(event);
        UUID lead = Roster.INGRID.id();
        boolean leadKnown = topic.equals("boom-kappen") || Roster.lead(looking.last) != null;
        boolean leadCan = leadKnown
                && !owner.equals(lead)
                && roster.isReachable(lead)
                && !looking.asked.contains(lead)
                && !looking.refusedAtTheEnd.contains(lead);
        must(!leadCan || looking.taken.contains("TEAM_LEAD"), "is not given up before the lead was asked");
        must(owner.equals(event.person("owner")), "tells its owner that nobody is left");
        must(event.moment("againAt").isAfter(event.at()), "has no dead end");
        looking.asked.clear();
        looking.taken.clear();
        looking.cause = "NOBODY_LEFT";
        looking.nextAt = event.moment("againAt");
        tell("NOBODY_LEFT", owner);
    }

    private Search due(Happened event) {
        if (search == null || search.nextAt == null || event.at().isBefore(search.nextAt) || offer != null) {
            throw broken("looks for somebody only when a search is due");
        }
        return search;
    }

    private void nudged(Happened event) {
        must(isQuiet() && nudgedAt == null && owner.equals(event.person("to")), "nudges a quiet owner once");
        must(!event.at().isBefore(quietSince.plus(LEAST)), "nudges nobody who just did something");
        tell("NUDGED", owner);
    }

    private void fellSilent(Happened event) {
        UUID from = owner;
        UUID backTo = event.person("backTo");
        Instant nudged = nudgedAt;
        must(
                isQuiet() && nudged != null && !event.at().isBefore(nudged.plus(LEAST)),
                "is taken away after a nudge only");
        must(from.equals(event.person("from")) && backTo.equals(handedBy), "goes back to who handed it over");
        search = new Search("SILENT", from);
        search.asked.add(from);
        search.nextAt = event.at();
        concerned.add(backTo);
        if (backTo.equals(from)) {
            tell("FELL_SILENT_STAYS", from);
            return;
        }
        takeovers++;
        becomes(backTo);
        tell("FELL_SILENT", from);
        tell("BACK_AFTER_SILENCE", backTo);
    }

    private Offer offer() {
        if (offer == null) {
            throw broken("has an offer to answer");
        }
        return offer;
    }

    private void noOffer() {
        offer = null;
        search = null;
        remindedAt = null;
    }

    private void notTaken(String cause, Instant at) {
        UUID addressee = offer().to();
        Search looking = search == null ? new Search(cause, addressee) : search;
        noOffer();
        looking.cause = cause;
        looking.last = addressee;
        looking.asked.add(addressee);
        looking.nextAt = at;
        search = looking;
    }

    private void becomes(UUID person) {
        owner = person;
        owners.add(person);
        handedBy = owners.getFirst();
        remindedAt = null;
        // Nobody helps themselves.
        help.values().removeIf(asked -> asked.to().equals(person));
    }

    private void beActive(Happened event) {
        if (event.type().equals("nudged")) {
            nudgedAt = event.at();
        } else if (!event.type().equals("reminded") && !event.type().equals("heard") && !isNoteOfAnother(event)) {
            quietSince = event.at();
            nudgedAt = null;
        }
    }

    private boolean isNoteOfAnother(Happened event) {
        return event.type().equals("noted") && !owner.equals(event.by());
    }

    private void tell(String kind, UUID recipient) {
        told.add(Told.colleague(kind, recipient));
    }

    private void tellCitizen(String kind) {
        if (citizensMail != null) {
            told.add(Told.citizen(kind, id));
        }
    }

    private static boolean isWorkingTime(Instant moment) {
        ZonedDateTime local = moment.atZone(ZONE);
        boolean weekend = local.getDayOfWeek() == DayOfWeek.SATURDAY || local.getDayOfWeek() == DayOfWeek.SUNDAY;
        LocalTime time = local.toLocalTime();
        return !weekend && !time.isBefore(LocalTime.of(8, 30)) && !time.isAfter(LocalTime.of(17, 0));
    }

    void must(boolean holds, String rule) {
        if (!holds) {
            throw broken(rule);
        }
    }

    AssertionError broken(String rule) {
        return new AssertionError("A question " + rule + ". It is " + this);
    }

    @Override
    public String toString() {
        return "%s version %d %s, owners %s, offer %s, help %s, declined %s, search %s, waits until %s, latest %s"
                .formatted(
                        id,
                        version,
                        state(),
                        owners,
                        offer,
                        help,
                        declined,
                        search == null ? null : search.cause + search.asked + search.taken + search.nextAt,
                        waitingUntil,
                        latest);
    }
}
