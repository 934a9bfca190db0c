package nl.raakpunt.routing.chat.link;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.raakpunt.routing.access.Role;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.audit.AuditLog;
import nl.raakpunt.routing.chat.Addresses;
import nl.raakpunt.routing.chat.ChatFailure;
import nl.raakpunt.routing.chat.ChatSettings;
import nl.raakpunt.routing.chat.ChatUser;
import nl.raakpunt.routing.chat.ChatVendor;
import nl.raakpunt.routing.chat.Identities;
import nl.raakpunt.routing.chat.Incoming;
import nl.raakpunt.routing.directory.Directory;
import nl.raakpunt.routing.directory.PeopleFound;
import nl.raakpunt.routing.directory.PersonCard;
import nl.raakpunt.routing.directory.PersonDetails;
import nl.raakpunt.routing.directory.PersonMatch;
import nl.raakpunt.routing.directory.Reply;
import nl.raakpunt.routing.notify.ChatLinks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Links chat users to colleagues: by the mail address a chat has verified, when exactly one colleague has it, or by a code
 * that colleague made on the desk. Who left the organisation is nobody, whatever is linked.
 */
@Service
public class LinkedChats implements Identities, Addresses, ChatLinks {

    private static final Logger LOG = LoggerFactory.getLogger(ChatLinks.class);
    private static final String LEFT = "INACTIVE";

    private final LinkStore store;
    private final Directory directory;
    private final Map<String, ChatVendor> vendors;
    private final ChatSettings settings;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LinkedChats(
            LinkStore store,
            Directory directory,
            ObjectProvider<ChatVendor> vendors,
            ChatSettings settings,
            AuditLog audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.directory = directory;
        this.vendors = vendors.stream().collect(Collectors.toMap(ChatVendor::name, Function.identity()));
        this.settings = settings;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * A code to type in a chat.
     *
     * @param code as people read it, in two groups
     */
    public record Code(String code, Duration valid) {}

    /** Makes a code for the person logged in; an earlier one does not work any more. */
    public Code newCode(SignedIn me) {
        String code = LinkCode.next();
        Instant until = clock.instant().plus(settings.codeValid());
        transaction.executeWithoutResult(
                _ -> store.keepCode(LinkCode.digest(code), LinkedPerson.of(me), clock.instant(), until));
        return new Code(code, settings.codeValid());
    }

    /** The chats of a colleague. */
    public List<ChatUser> linkedTo(UUID person) {
        return store.usersOf(person);
    }

    /** Takes a link of the person logged in away. */
    public void unlink(SignedIn me, ChatUser user) {
        transaction.executeWithoutResult(_ -> {
            if (store.remove(me.id(), user)) {
                record(me.id(), "chat-unlinked", user);
            }
        });
    }

    @Override
    public Optional<SignedIn> person(Incoming incoming) {
        return store.find(incoming.user())
                .or(() -> byVerifiedMail(incoming))
                .flatMap(this::stillWorksHere)
                .map(person -> used(person, incoming));
    }

    @Override
    public Optional<UUID> linked(ChatUser user) {
        return store.find(user).map(LinkedPerson::id);
    }

    @Override
    public Optional<SignedIn> link(Incoming incoming, String code) {
        return Optional.ofNullable(transaction.execute(_ -> store.useCode(LinkCode.digest(code), clock.instant())
                        .map(person -> keep(incoming, person, LinkStore.How.CODE))
                        .orElse(null)))
                .map(LinkedChats::signedIn);
    }

    @Override
    public Optional<Address> of(UUID person) {
        return store.addresses(person).stream().filter(this::isReached).findFirst();
    }

    @Override
    public boolean isLinked(UUID person) {
        return of(person).isPresent();
    }

    private boolean isReached(Address address) {
        ChatVendor vendor = vendors.get(address.user().vendor());
        return vendor != null && vendor.posts() && (address.place() != null || !vendor.needsPlace());
    }

    private Optional<LinkedPerson> byVerifiedMail(Incoming incoming) {
        ChatVendor vendor = vendors.get(incoming.user().vendor());
        if (vendor == null) {
            return Optional.empty();
        }
        try {
            return vendor.profile(incoming.user(), incoming.place())
                    .flatMap(profile -> withMail(profile.verifiedMail()))
                    .map(person -> transaction.execute(_ -> keep(incoming, person, LinkStore.How.MAIL)));
        } catch (ChatFailure failure) {
            LOG.warn("Who a user is cannot be asked of {}: {}", vendor.name(), failure.getMessage());
            return Optional.empty();
        }
    }

    private Optional<LinkedPerson> withMail(String mail) {
        if (!(directory.searchPeople(mail, 5) instanceof Reply.Found<PeopleFound> found)) {
            return Optional.empty();
        }
        List<PersonCard> people = found.value().people().stream()
                .map(PersonMatch::person)
                .filter(person -> mail.equalsIgnoreCase(person.mail()))
                .toList();
        return people.size() == 1 ? Optional.of(LinkedPerson.of(people.getFirst())) : Optional.empty();
    }

    private LinkedPerson keep(Incoming incoming, LinkedPerson person, LinkStore.How how) {
        store.keep(incoming, person, how, clock.instant());
        record(person.id(), "chat-linked", incoming.user());
        return person;
    }

    private void record(UUID person, String action, ChatUser user) {
        audit.recordAbout(clock.instant(), person, action, "chat/" + user.vendor());
    }

    /** What the directory says now; the copy of then while it cannot be asked. */
    private Optional<LinkedPerson> stillWorksHere(LinkedPerson linked) {
        return switch (directory.person(linked.id())) {
            case Reply.Found<PersonDetails> found ->
                Optional.of(found.value().card())
                        .filter(card -> !LEFT.equals(card.reachability().reason()))
                        .map(card -> new LinkedPerson(linked.id(), card.displayName(), card.mail()));
            case Reply.Absent<PersonDetails> _ -> Optional.empty();
            case Reply.Unavailable<PersonDetails> _ -> Optional.of(linked);
        };
    }

    private SignedIn used(LinkedPerson person, Incoming incoming) {
        store.used(incoming, clock.instant());
        return signedIn(person);
    }

    private static SignedIn signedIn(LinkedPerson person) {
        String login = person.mail() == null ? person.id().toString() : person.mail();
        return new SignedIn(person.id(), login, person.displayName(), person.mail(), Set.of(Role.COLLEAGUE));
    }
}
