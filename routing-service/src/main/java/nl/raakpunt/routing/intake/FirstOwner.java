package nl.raakpunt.routing.intake;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import nl.raakpunt.routing.access.Role;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.directory.Directory;
import nl.raakpunt.routing.directory.Duty;
import nl.raakpunt.routing.directory.PersonDetails;
import nl.raakpunt.routing.directory.Reply;
import nl.raakpunt.routing.directory.SelfService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who owns a question that nobody typed, from its first moment: the colleague on duty in the team for that, else who leads it; the
 * last one known while the directory cannot be asked; the one in the settings when nobody is known. Never nobody.
 */
@Component
class FirstOwner {

    private final IntakeSettings settings;
    private final SelfService rosters;
    private final Directory directory;
    private final AtomicReference<@Nullable SignedIn> lastKnown = new AtomicReference<>();

    FirstOwner(IntakeSettings settings, SelfService rosters, Directory directory) {
        this.settings = settings;
        this.rosters = rosters;
        this.directory = directory;
    }

    /** Whether somebody is named, so that questions can come in. */
    boolean isKnown() {
        return settings.ownerId() != null;
    }

    SignedIn now() {
        Optional<SignedIn> found = settings.team().isBlank() ? person(fixed().id()) : ofTeam();
        found.ifPresent(lastKnown::set);
        SignedIn last = lastKnown.get();
        return found.orElse(last == null ? fixed() : last);
    }

    private Optional<SignedIn> ofTeam() {
        return switch (rosters.duty(settings.team())) {
            case Reply.Found<Duty> found -> {
                Duty.Turn turn = found.value().now();
                yield turn == null ? lead() : person(turn.person());
            }
            case Reply.Absent<Duty> _ -> lead();
            case Reply.Unavailable<Duty> _ -> Optional.empty();
        };
    }

    /** The colleague in the settings belongs to the team, so who leads that colleague leads the team. */
    private Optional<SignedIn> lead() {
        return switch (directory.person(fixed().id())) {
            case Reply.Found<PersonDetails> found -> {
                PersonDetails.Lead lead = found.value().lead();
                yield Optional.of(lead == null ? fixed() : somebody(lead.id(), lead.displayName(), lead.mail()));
            }
            case Reply.Absent<PersonDetails> _ -> Optional.of(fixed());
            case Reply.Unavailable<PersonDetails> _ -> Optional.empty();
        };
    }

    private Optional<SignedIn> person(UUID id) {
        return directory.person(id) instanceof Reply.Found<PersonDetails> found
                ? Optional.of(somebody(
                        id,
                        found.value().card().displayName(),
                        found.value().card().mail()))
                : Optional.empty();
    }

    private SignedIn fixed() {
        UUID id = settings.ownerId();
        if (id == null) {
            throw new IllegalStateException("raakpunt.intake.owner-id is not set, so nobody can own this question");
        }
        return somebody(id, settings.ownerName(), settings.ownerMail());
    }

    private static SignedIn somebody(UUID id, String name, @Nullable String mail) {
        return new SignedIn(id, "intake", name, mail, Set.of(Role.COLLEAGUE));
    }
}
