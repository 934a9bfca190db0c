package nl.raakpunt.directory.topic;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes streets over from a file, in one transaction; an area of which not one row is right keeps what it had. */
@Service
class StreetImport {

    private final CatalogueStore lock;
    private final StreetRepository streets;
    private final TopicRepository topics;

    StreetImport(CatalogueStore lock, StreetRepository streets, TopicRepository topics) {
        this.lock = lock;
        this.streets = streets;
        this.topics = topics;
    }

    @Transactional
    ImportReport streets(byte[] bytes) {
        lock.lock();
        CsvFile file = CsvFile.parse(bytes, StreetRows.COLUMNS, StreetRows.OPTIONAL);
        var batch = new ImportBatch<>(file, new StreetRows(topics.areas())::street, StreetRows::identity);
        Set<Street> wanted = new HashSet<>(batch.good());
        Set<Street> before = Set.copyOf(streets.findAll());
        Set<String> changed = wanted.stream()
                .map(Street::area)
                .filter(area -> !in(area, wanted).equals(in(area, before)))
                .collect(Collectors.toSet());
        streets.replace(changed, batch.good().stream().filter(inAny(changed)).toList());
        return batch.report((int) wanted.stream().filter(before::contains).count());
    }

    private static Predicate<Street> inAny(Set<String> areas) {
        return street -> areas.contains(street.area());
    }

    private static Set<Street> in(String area, Set<Street> all) {
        return all.stream().filter(inAny(Set.of(area))).collect(Collectors.toSet());
    }
}
