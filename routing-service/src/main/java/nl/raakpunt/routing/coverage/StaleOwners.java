package nl.raakpunt.routing.coverage;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.raakpunt.routing.directory.TopicOwner;
import nl.raakpunt.routing.question.Finishers.Finished;

/** Finds topics of which others than the recorded owners finish the questions; says so of the topic, never of a person; pure. */
final class StaleOwners {

    static final String WHY = "OTHERS_FINISH";

    /** Fewer says nothing: an owner was on holiday, or a stand-in had a good day. */
    static final int ENOUGH = 5;

    private StaleOwners() {}

    static List<Gap> of(List<Finished> finished, List<TopicOwner> owners) {
        Map<String, Set<UUID>> ownersOf = new HashMap<>();
        owners.forEach(owner ->
                ownersOf.computeIfAbsent(owner.topic(), _ -> new HashSet<>()).add(owner.person()));
        return finished.stream()
                .collect(Collectors.groupingBy(one -> one.topic().key()))
                .entrySet()
                .stream()
                .filter(topic -> nobodyOf(ownersOf.getOrDefault(topic.getKey(), Set.of()), topic.getValue()))
                .map(topic -> gap(topic.getValue()))
                .filter(gap -> gap.count() >= ENOUGH)
                .toList();
    }

    /** Whether there are owners, and none of them finished anything. */
    private static boolean nobodyOf(Set<UUID> owners, List<Finished> finished) {
        return !owners.isEmpty() && finished.stream().noneMatch(one -> owners.contains(one.by()));
    }

    private static Gap gap(List<Finished> finished) {
        Finished any = finished.getFirst();
        Instant last =
                finished.stream().map(Finished::last).max(Instant::compareTo).orElse(any.last());
        long count = finished.stream().mapToLong(Finished::questions).sum();
        return new Gap(any.topic().key(), any.topic().title(), count, last, List.of(WHY), null);
    }
}
