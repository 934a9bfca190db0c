package nl.raakpunt.routing.life;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Compares what the database holds of a question with what the model makes of its log. */
final class Witness {

    private final Ledger ledger;
    private final Roster roster;
    private final Clock clock;

    Witness(Ledger ledger, Roster roster, Clock clock) {
        this.ledger = ledger;
        this.roster = roster;
        this.clock = clock;
    }

    /** A question that was received just now, with the promise that it must have. */
    LifeModel meet(UUID id, Instant promised, Foretold foretold) {
        Ledger.Entry entry = ledger.read(id, 0, 0);
        Happened received = entry.events().getFirst();
        LifeModel model = new LifeModel(id, received, roster, promised);
        model.must(foretold.isSaidBy(received) && received.at().equals(clock.instant()), "is taken as " + foretold);
        model.history.add(received.print());
        take(model, entry, entry.events().subList(1, entry.events().size()), false);
        return model;
    }

    /** Sees that this happened since the last time, and nothing else. */
    void sees(LifeModel model, List<Foretold> foretold) {
        Ledger.Entry entry = ledger.read(model.id, model.version, model.position);
        List<Happened> events = entry.events();
        boolean same = events.size() == foretold.size();
        for (int at = 0; same && at < events.size(); at++) {
            same = foretold.get(at).isSaidBy(events.get(at));
        }
        if (!same) {
            throw model.broken("writes down " + foretold + ", not " + events);
        }
        take(model, entry, events, false);
    }

    /**
     * Sees what the clock did since the last time.
     *
     * @param searched whether somebody was looked for after that for every question that nobody took
     */
    void look(LifeModel model, boolean searched) {
        Ledger.Entry entry = ledger.read(model.id, model.version, model.position);
        take(model, entry, entry.events(), searched);
    }

    /** Sees that a question is as it was, but for a search in vain. */
    void glanceAt(LifeModel model, Ledger.Glance glance, boolean searched) {
        Instant before = model.escalateAt;
        if (searched && roster.isDown()) {
            model.searchedInVain(clock.instant());
        }
        same(model, "next moment", glance.nextDue(), Moments.next(model));
        same(model, "next moment of the search", glance.escalateAt(), model.escalateAt);
        boolean triedAgain = !Objects.equals(before, model.escalateAt);
        model.must(triedAgain || glance.print().equals(model.print), "is not touched by what happens to others");
        model.print = glance.print();
    }

    /** Nothing at all may have changed: no event, no message, no line of the audit log, no column. */
    void nothingChanged(LifeModel model, Object after) {
        Ledger.Entry entry = ledger.read(model.id, model.version, model.position);
        boolean same = entry.events().isEmpty()
                && entry.messages().isEmpty()
                && entry.audited().isEmpty()
                && entry.print().equals(model.print);
        if (!same) {
            throw model.broken("is not changed by what is refused: " + after + " left " + entry);
        }
        concernsWhomItShould(model, entry);
    }

    private void take(LifeModel model, Ledger.Entry entry, List<Happened> events, boolean searched) {
        events.forEach(event -> model.history.add(event.print()));
        model.happened(events, clock.instant());
        if (searched && roster.isDown()) {
            model.searchedInVain(clock.instant());
        }
        isAudited(model, entry);
        wasTold(model, entry);
        isAsTheLogSays(model, entry);
        concernsWhomItShould(model, entry);
        model.must(entry.history().equals(model.history.print()), "keeps what was written in its log");
        model.print = entry.print();
    }

    private static void concernsWhomItShould(LifeModel model, Ledger.Entry entry) {
        Set<UUID> concerned = new HashSet<>();
        Set<UUID> setOut = new HashSet<>();
        for (Ledger.Concerned one : entry.concerned()) {
            concerned.add(one.person());
            if (one.setOut()) {
                setOut.add(one.person());
            }
            same(model, "moment it was finished", one.finishedAt(), model.finishedAt);
        }
        same(model, "people it concerns", concerned, model.concerned);
        same(model, "people who set it out", setOut, model.setOut);
    }

    private static void isAudited(LifeModel model, Ledger.Entry entry) {
        List<Ledger.Audited> expected = entry.events().stream()
                .map(event -> new Ledger.Audited(event.type(), event.by(), event.sequence()))
                .toList();
        model.must(entry.audited().equals(expected), "is audited as it happens, not as " + entry.audited());
    }

    private static void wasTold(LifeModel model, Ledger.Entry entry) {
        List<Ledger.Written> written = entry.messages();
        List<Told> told = written.stream().map(Ledger.Written::told).toList();
        model.must(sorted(told).equals(sorted(model.told)), "tells " + model.told + ", not " + told);
        for (Ledger.Written message : written) {
            boolean toCitizen = message.told().channel().equals("citizen-mail");
            boolean addressed =
                    toCitizen || Roster.byId(message.told().recipient()).mail() != null;
            model.must(message.addressed() == addressed, "sends what has an address: " + message);
        }
        if (!written.isEmpty()) {
            model.position = written.getLast().position();
        }
        model.told.clear();
    }

    /** Per way in order; the ways do not wait for each other. */
    private static List<Told> sorted(List<Told> told) {
        List<Told> sorted = new ArrayList<>(told);
        sorted.sort((one, other) -> one.channel().compareTo(other.channel()));
        return sorted;
    }

    private static void isAsTheLogSays(LifeModel model, Ledger.Entry entry) {
        LifeModel.Offer offer = model.offer;
        same(model, "version", entry.version(), model.version);
        same(model, "state", entry.state(), model.state());
        same(model, "owner", entry.owner(), model.owner);
        same(model, "addressee", entry.offeredTo(), offer == null ? null : offer.to());
        same(model, "time to respond", entry.respondBefore(), offer == null ? null : offer.respondBefore());
        same(model, "promise", entry.answerBefore(), model.promise);
        Set<UUID> helpers = model.help.values().stream().map(LifeModel.Help::to).collect(Collectors.toSet());
        same(model, "helpers", entry.helpers(), helpers);
        isInTheSnapshot(model, entry.snapshot());
        isLookedAtAgain(model, entry);
    }

    private static void isInTheSnapshot(LifeModel model, JsonNode snapshot) {
        same(model, "owners", uuids(snapshot.path("owners")), model.owners);
        same(model, "decliners", new HashSet<>(uuids(snapshot.path("declinedBy"))), model.declined);
        same(model, "answer", snapshot.path("answer").asString(""), model.answer);
        same(model, "waiting", snapshot.at("/waiting/until").asString(""), shown(model.waitingUntil));
        same(model, "who gets it back", snapshot.at("/handedBy/id").asString(), model.handedBy.toString());
        same(model, "topic", snapshot.at("/topic/key").asString(""), model.topic);
        JsonNode tally = snapshot.path("tally");
        List<Integer> counted = List.of(
                tally.path("handoffs").asInt(),
                tally.path("declines").asInt(),
                tally.path("lapses").asInt(),
                tally.path("pingPong").asInt(),
                tally.path("helpAsked").asInt(),
                tally.path("takeovers").asInt(),
                tally.path("reopened").asInt());
        List<Integer> expected = List.of(
                model.handoffs,
                model.declines,
                model.lapses,
                model.pingPong,
                model.helpAsked,
                model.takeovers,
                model.reopened);
        same(model, "counts", counted, expected);
    }

    private static void isLookedAtAgain(LifeModel model, Ledger.Entry entry) {
        same(model, "next moment", entry.nextDue(), Moments.next(model));
        same(model, "next moment of the search", entry.escalateAt(), model.escalateAt);
        model.must(
                model.closed == (entry.nextDue() == null && entry.escalateAt() == null),
                "is looked at again exactly when it is not finished");
    }

    private static String shown(@Nullable Instant moment) {
        return moment == null ? "" : moment.toString();
    }

    private static List<UUID> uuids(JsonNode list) {
        List<UUID> uuids = new ArrayList<>();
        list.forEach(node -> uuids.add(UUID.fromString(node.asString())));
        return uuids;
    }

    private static void same(LifeModel model, String what, @Nullable Object kept, @Nullable Object expected) {
        if (kept == null ? expected != null : !kept.equals(expected)) {
            throw model.broken("has the " + what + " that its log says: " + expected + ", not " + kept);
        }
    }
}
