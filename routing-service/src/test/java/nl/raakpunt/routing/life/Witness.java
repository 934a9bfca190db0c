package nl.raakpunt.routing.life;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Compares what the database holds of a question with what the model makes of its log. */
final class Witness {

    private final Ledger ledger;
    private final Roster roster;

    Witness(Ledger ledger, Roster roster) {
        this.ledger = ledger;
        this.roster = roster;
    }

    /** A question that was received just now. */
    LifeModel meet(UUID id) {
        Ledger.Entry entry = ledger.read(id, 0, 0);
        LifeModel model = new LifeModel(id, entry.events().getFirst(), roster);
        take(model, entry, entry.events().subList(1, entry.events().size()));
        return model;
    }

    /** Sees what happened since the last time; how many events it were. */
    int look(LifeModel model) {
        Ledger.Entry entry = ledger.read(model.id, model.version, model.position);
        take(model, entry, entry.events());
        return entry.events().size();
    }

    /** Nothing at all may have changed: no event, no message, no line of the audit log, no column. */
    void nothingChanged(LifeModel model, Object after) {
        Ledger.Entry entry = ledger.read(model.id, model.version, model.position);
        boolean same = entry.events().isEmpty()
                && entry.messages().isEmpty()
                && entry.audited().isEmpty()
                && entry.print().equals(model.print);
        model.must(same, "is not changed by what is refused: " + after + " left " + entry);
    }

    private void take(LifeModel model, Ledger.Entry entry, List<Happened> events) {
        model.happened(events);
        isAudited(model, entry);
        wasTold(model, entry);
        isAsTheLogSays(model, entry);
        model.print = entry.print();
    }

    private static void isAudited(LifeModel model, Ledger.Entry entry) {
        List<Ledger.Audited> expected = entry.events().stream()
                .map(event -> new Ledger.Audited(event.type(), event.by(), event.sequence()))
                .toList();
        model.must(entry.audited().equals(expected), "is audited as it happens, not as " + entry.audited());
    }

    private static void wasTold(LifeModel model, Ledger.Entry entry) {
        List<Ledger.Written> written = entry.messages().stream()
                .filter(message -> !message.told().kind().equals("PROMISE_NEAR"))
                .toList();
        List<Told> told = written.stream().map(Ledger.Written::told).toList();
        model.must(sorted(told).equals(sorted(model.told)), "tells " + model.told + ", not " + told);
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
        Instant search = model.search == null ? null : model.search.nextAt;
        Instant escalateAt = entry.escalateAt();
        model.must((search == null) == (escalateAt == null), "is searched for exactly when nobody took it");
        model.must(
                model.closed == (entry.nextDue() == null && escalateAt == null),
                "is looked at again exactly when it is not finished");
        boolean offerInTime = model.offer == null || !after(entry.nextDue(), model.offer.respondBefore());
        boolean waitInTime = model.waitingUntil == null || !after(entry.nextDue(), model.waitingUntil);
        model.must(
                offerInTime && waitInTime, "is looked at again when an offer or waiting ends, not " + entry.nextDue());
        model.must(!model.isQuiet() || entry.nextDue() != null, "is looked at again when its owner is silent");
    }

    private static boolean after(@Nullable Instant due, Instant moment) {
        return due == null || due.isAfter(moment);
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
