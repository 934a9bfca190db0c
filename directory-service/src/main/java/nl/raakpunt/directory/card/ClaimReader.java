package nl.raakpunt.directory.card;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.raakpunt.directory.availability.Claim;
import nl.raakpunt.directory.availability.ClaimSource;
import nl.raakpunt.directory.availability.ClaimSource.Told;
import nl.raakpunt.directory.person.PersonId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks every source of claims once, all at the same time. */
@Component
class ClaimReader {

    private final List<ClaimSource> sources;
    private final Executor threads = task -> Thread.ofVirtual().name("claims").start(task);

    ClaimReader(ObjectProvider<ClaimSource> sources) {
        this.sources = sources.orderedStream().toList();
    }

    /** What all sources say of these people. */
    Answers about(Collection<PersonId> people, Instant at) {
        return ask(source -> true, people, at);
    }

    /** What sources say that need not ask another system for it. */
    Answers heldHere(Collection<PersonId> people, Instant at) {
        return ask(ClaimSource::holdsEverybody, people, at);
    }

    private Answers ask(Predicate<ClaimSource> chosen, Collection<PersonId> people, Instant at) {
        List<CompletableFuture<Told>> asked = sources.stream()
                .filter(chosen)
                .map(source -> CompletableFuture.supplyAsync(() -> source.about(people, at), threads))
                .toList();
        return new Answers(asked.stream().map(CompletableFuture::join).toList());
    }

    /** Answers of all sources that were asked. */
    record Answers(List<Told> told) {

        Map<PersonId, List<Claim>> byPerson() {
            return told.stream()
                    .flatMap(answer -> answer.claims().stream())
                    .collect(Collectors.groupingBy(Claim::person));
        }

        List<String> missing() {
            return told.stream()
                    .map(Told::missing)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
        }
    }
}
