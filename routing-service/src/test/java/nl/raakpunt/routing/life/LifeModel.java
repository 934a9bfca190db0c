package nl.raakpunt.routing.life;

import java.time.Instant;
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

    final UUID id;
    final Roster roster;
    final @Nullable String citizensMail;
    final String citizensPhone;
    final String text;
    final UUID receivedBy;
    final Instant receivedAt;
    final List<UUID> owners = new ArrayList<>();
    final Set<UUID> declined = new HashSet<>();
    final Set<UUID> concerned = new HashSet<>();
    final Set<UUID> setOut = new HashSet<>();
    final Map<Integer, Help> help = new TreeMap<>();
    final List<Told> told = new ArrayList<>();
    final History history = new History();
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
    Instant waitingSince;

    @Nullable
    Instant waitingUntil;

    @Nullable
    Instant finishedAt;

    /** When the next colleague is looked for; later than the search is due when nobody could be looked up. */
    @Nullable
    Instant escalateAt;

    /** The promise of which the owner was told that it is near. */
    @Nullable
    Instant toldNearOf;

    /** The promise of which the citizen was told that it will be later. */
    @Nullable
    Instant toldLateOf;

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

    LifeModel(UUID id, Happened received, Roster roster, Instant promised) {
        JsonNode mail = received.facts().path("caller").path("mail");
        this.id = id;
        this.roster = roster;
        this.citizensMail = mail.isNull() ? null : mail.asString("");
        this.citizensPhone = received.facts().at("/caller/phone").asString("");
        this.text = received.words("text");
        this.receivedBy = received.person("by");
        this.receivedAt = received.at();
        this.owner = received.person("by");
        this.handedBy = owner;
        this.promise = received.promise();
        this.topic = received.facts().path("topic").path("key").asString("");
        this.quietSince = received.at();
        this.latest = received;
        must(received.sequence() == 1 && received.type().equals("received"), "begins by being received");
        must(owner.equals(received.by()), "is owned by who took it");
        must(promise.equals(promised), "promises what its service level says in working time: " + promised);
        owners.add(owner);
        concerns(owner, true);
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

    boolean waitsForHelpOf(UUID person) {
        return help.values().stream().anyMatch(asked -> asked.to().equals(person));
    }

    /** Who must act now. */
    UUID turn() {
        return offer == null ? owner : offer.to();
    }

    /** Goes on with what the log says happened next. */
    void happened(List<Happened> events, Instant now) {
        for (int at = 0; at < events.size(); at++) {
            Happened event = events.get(at);
            must(event.at().equals(now), "is written down as of " + now);
            must(event.sequence() == version + 1, "numbers what happens without gaps, not " + event.sequence());
            version = event.sequence();
            latest = event;
            happened(event);
            boolean atOnce = at > 0 && events.get(at - 1).type().equals("answered") && event.by() != null;
            if (event.type().equals("closed") && atOnce) {
                // Who heard the answer by telephone gets no letter with it.
                told.remove(Told.citizen("ANSWERED", id, version - 1));
            }
            beActive(event);
            escalateAt = search == null ? null : search.nextAt;
        }
    }

    /** The clock came by and nobody could be looked up: it tries again a minute later. */
    void searchedInVain(Instant now) {
        if (escalateAt != null && !escalateAt.isAfter(now)) {
            escalateAt = now.plusSeconds(60);
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
            case "heard" -> tell("HEARD", owner);
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
        concerns(owner, true);
        concerns(to, false);
        told.add(Told.colleague("OFFERED", to, promise)
                .until(offer.respondBefore())
                .whileCallerWaits(offer.callerWaits()));
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
        must(
                event.person("to").equals(turn()) && event.person("offeredBy").equals(owner),
                "says who let it lapse, and whose offer");
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
        notWaiting();
        search = null;
        tellCitizen("ANSWERED");
    }

    private void closed(Happened event) {
        must(answered && !answer.isBlank(), "is finished when it has an answer");
        must(event.by() == null || owner.equals(event.by()), "is finished by its owner or by the clock");
        must(
                event.by() != null || !event.at().isBefore(Moments.closesBy(this)),
                "is left open for the citizen to say more, not finished before " + Moments.closesBy(this));
        closed = true;
        finishedAt = event.at();
        tellCitizen("CLOSED");
    }

    private void helpAsked(Happened event) {
        UUID to = event.person("to");
        must(owner.equals(event.by()) && isOpen(), "lets its owner ask for help");
        must(!to.equals(owner), "asks another for help");
        must(event.facts().path("number").asInt() == ++helpAsked, "numbers help without gaps");
        Instant before = event.moment("respondBefore");
        help.put(helpAsked, new Help(to, before));
        concerns(to, false);
        told.add(Told.colleague("HELP_ASKED", to, promise).until(before).number(helpAsked));
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
        must(!missed || event.person("askedBy").equals(owner), "tells its owner that help did not come");
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
        waitingSince = event.at();
        waitingUntil = event.moment("until");
        search = null;
        tellCitizen("WAITING");
    }

    private void resumed(Happened event) {
        boolean early = waitingUntil == null || event.at().isBefore(waitingUntil);
        must(event.by() != null || event.says("heard") || !early, "goes on when somebody says so or the time is up");
        Instant later = Moments.promiseAfterWaiting(this, event.at());
        must(event.promise().equals(later), "has back the time it waited for the citizen: " + later);
        notWaiting();
        promise = later;
        noOffer();
        tell("RESUMED", owner);
    }

    private void reopened(Happened event) {
        must(!isOpen() && !merged && event.says("why"), "is opened again when it was finished, with a reason");
        must(event.promise().isAfter(event.at()), "is opened again with a promise that can be kept");
        answered = false;
        closed = false;
        finishedAt = null;
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
        must(roster.mayTakeOver(from, by), "is taken over by who stands in or leads");
        must(from.equals(event.person("from")) && !from.equals(by), "comes from its one owner");
        takeovers++;
        search = null;
        becomes(by);
        concerns(by, false);
        tell("TAKEN_OVER", from);
    }

    private void inherited(Happened event) {
        UUID to = event.person("to");
        must(event.by() == null && owner.equals(event.person("from")), "is inherited from its one owner");
        UUID heir = roster.heir(owner, List.of(handedBy, receivedBy));
        must(roster.hasLeft(owner) && to.equals(heir), "is inherited when its owner left, by " + heir);
        takeovers++;
        if (offer == null || offer.to().equals(to)) {
            noOffer();
        }
        becomes(to);
        concerns(to, false);
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
        finishedAt = event.at();
        notWaiting();
        search = null;
    }

    private void escalated(Happened event) {
        UUID to = event.person("to");
        Search looking = due(event);
        Ladder.Next next = new Ladder(this, looking, roster).next();
        must(owner.equals(event.person("offeredBy")), "is offered on in its owner's name");
        must(to.equals(next.who()) && event.words("step").equals(next.step()), "goes on to " + next);
        must(skipped(event).equals(next.skipped()), "says what was skipped and why: " + next.skipped());
        must(explains(event, to, looking), "says why this person");
        Instant before = Moments.respondBefore(event.at(), roster.backAt(to), promise);
        must(event.moment("respondBefore").equals(before), "waits for who is asked until " + before);
        offer = new Offer(to, before, false);
        next.skipped().forEach(left -> looking.taken.add(left.substring(0, left.indexOf(' '))));
        looking.taken.add(event.words("step"));
        looking.nextAt = null;
        remindedAt = null;
        concerns(owner, true);
        concerns(to, false);
        told.add(Told.colleague("ESCALATED", to, promise).until(before));
    }

    private static List<String> skipped(Happened event) {
        List<String> skipped = new ArrayList<>();
        event.facts()
                .path("skipped")
                .forEach(left -> skipped.add(
                        left.path("step").asString() + " " + left.path("why").asString()));
        return skipped;
    }

    /** The recorded part, of whom in whose place, and whether that person could be reached. */
    private boolean explains(Happened event, UUID to, Search looking) {
        JsonNode because = event.facts().path("because");
        boolean inPlaceOfLast = event.words("step").equals("STAND_IN");
        UUID standsInFor = inPlaceOfLast ? looking.last : Roster.SANNE.id();
        String name = to.equals(Roster.BRAM.id()) ? Roster.byId(standsInFor).displayName() : "";
        return because.path("role").asString("").equals(Ladder.role(to))
                && because.path("standInFor").asString("").equals(name)
                && because.at("/reachability/state").asString("").equals(roster.state(to))
                && because.at("/reachability/source").isString()
                && because.at("/reachability/observedAt").isString();
    }

    private void nobodyLeft(Happened event) {
        Search looking = due(event);
        Ladder.Next next = new Ladder(this, looking, roster).next();
        Instant again = OfficeTime.after(event.at(), Moments.AGAIN);
        must(next.who() == null, "is not given up while there is " + next);
        must(skipped(event).equals(next.skipped()), "says why nobody is left: " + next.skipped());
        must(owner.equals(event.person("owner")), "tells its owner that nobody is left");
        must(event.moment("againAt").equals(again), "has no dead end: everybody is asked again at " + again);
        looking.asked.clear();
        looking.taken.clear();
        looking.cause = "NOBODY_LEFT";
        looking.nextAt = again;
        told.add(Told.colleague("NOBODY_LEFT", owner, promise).until(again));
    }

    private Search due(Happened event) {
        if (search == null || search.nextAt == null || event.at().isBefore(search.nextAt) || offer != null) {
            throw broken("looks for somebody only when a search is due");
        }
        must(!roster.isDown(), "is not given to somebody of whom nothing is known now");
        return search;
    }

    private void nudged(Happened event) {
        must(isQuiet() && nudgedAt == null && owner.equals(event.person("to")), "nudges a quiet owner once");
        must(!event.at().isBefore(Moments.quietUntil(this)), "is left alone until " + Moments.quietUntil(this));
        tell("NUDGED", owner);
    }

    private void fellSilent(Happened event) {
        UUID from = owner;
        UUID backTo = event.person("backTo");
        must(
                isQuiet() && nudgedAt != null && !event.at().isBefore(Moments.quietUntil(this)),
                "is taken away after a nudge only, not before " + Moments.quietUntil(this));
        must(from.equals(event.person("from")) && backTo.equals(handedBy), "goes back to who handed it over");
        search = new Search("SILENT", from);
        search.asked.add(from);
        search.nextAt = event.at();
        concerns(backTo, true);
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

    private void notWaiting() {
        waitingSince = null;
        waitingUntil = null;
    }

    private void concerns(UUID person, boolean setItOut) {
        concerned.add(person);
        if (setItOut) {
            setOut.add(person);
        }
    }

    private void tell(String kind, UUID recipient) {
        told.add(Told.colleague(kind, recipient, promise));
    }

    private void tellCitizen(String kind) {
        if (citizensMail != null) {
            told.add(Told.citizen(kind, id, version));
        }
    }

    /** The clock looked for promises that are near: who must be told of this one. Whether anything is remembered of it. */
    boolean promisesLookedAt(Instant now) {
        boolean worksOnIt = isOpen() && waitingUntil == null;
        boolean near = worksOnIt && Moments.isNear(this, now) && !promise.equals(toldNearOf);
        boolean late = worksOnIt && Moments.isNearlyBroken(this, now) && !promise.equals(toldLateOf);
        if (near) {
            tell("PROMISE_NEAR", owner);
            toldNearOf = promise;
        }
        if (late) {
            toldLateOf = promise;
            tellThatItIsLate();
        }
        return near || late;
    }

    private void tellThatItIsLate() {
        if (citizensMail != null) {
            told.add(new Told("citizen-mail", "NOT_IN_TIME", id, promise, null, 0, false));
        }
        if (!promise.equals(toldNearOf)) {
            toldNearOf = promise;
            tell("CITIZEN_TOLD_LATE", owner);
        }
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
