package nl.raakpunt.directory.card;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.raakpunt.directory.availability.Claim;
import nl.raakpunt.directory.availability.ClaimSource;
import nl.raakpunt.directory.availability.ClaimSource.Told;
import nl.raakpunt.directory.person.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks every source of claims once, all at the same time. */
@Component
class ClaimReader {

    private static final Logger log = LoggerFactory.getLogger(ClaimReader.class);
    private static final String FAULT = "Een van de bronnen van bereikbaarheid geeft geen antwoord.";

    private final List<ClaimSource> sources;
    private final Executor threads = task -> Thread.ofVirtual().name("claims").start(task);

    ClaimReader(ObjectProvider<ClaimSource> sources) {
        this.sources = sources.orderedStream().toList();
    }

    /** What all sources say of these people; they are asked now, and waited for when their answers are wanted. */
    Supplier<Answers> about(Collection<PersonId> people, Instant at) {
        return ask(source -> true, people, at);
    }

    /** What sources say that need not ask another system for it. */
    Supplier<Answers> heldHere(Collection<PersonId> people, Instant at) {
        return ask(ClaimSource::holdsEverybody, people, at);
    }

    private Supplier<Answers> ask(Predicate<ClaimSource> chosen, Collection<PersonId> people, Instant at) {
        List<CompletableFuture<Told>> asked = sources.stream()
                .filter(chosen)
                .map(source -> CompletableFuture.supplyAsync(() -> source.about(people, at), threads)
                        .exceptionally(fault -> silent(source, fault)))
                .toList();
        return () -> new Answers(asked.stream().map(CompletableFuture::join).toList());
    }

    /** A fault in one source must not take the answers of the others with it. */
    private static Told silent(ClaimSource source, Throwable fault) {
        log.error("{} failed though it must not", source.getClass().getName(), fault);
        return new Told(List.of(), FAULT);
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
