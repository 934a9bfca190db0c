package nl.raakpunt.directory.card;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.raakpunt.directory.person.PersonId;
import org.springframework.stereotype.Component;

/** Makes cards of what PostgreSQL holds. */
@Component
class StoredPersonCards implements PersonCards {

    private final CardReader reader;

    StoredPersonCards(CardReader reader) {
        this.reader = reader;
    }

    @Override
    public List<PersonCard> byIds(Collection<PersonId> ids, Instant at) {
        return reader.read(
                ids,
                at,
                book -> ids.stream()
                        .distinct()
                        .filter(book::isActive)
                        .map(book::card)
                        .flatMap(Optional::stream)
                        .toList());
    }
}
