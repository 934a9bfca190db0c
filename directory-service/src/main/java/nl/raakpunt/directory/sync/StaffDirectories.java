package nl.raakpunt.directory.sync;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.raakpunt.directory.mapping.EntryMapper;
import nl.raakpunt.directory.source.DirectorySources;
import org.springframework.stereotype.Component;

/** The configured directories, the one that wins first. */
@Component
class StaffDirectories {

    private final List<StaffDirectory> directories;

    StaffDirectories(SyncSettings settings, DirectorySources sources, Clock clock) {
        this.directories = settings.sources().entrySet().stream()
                .filter(source -> source.getValue().enabled())
                .map(source -> directory(source.getKey(), source.getValue(), sources, clock))
                .sorted(Comparator.comparingInt(StaffDirectory::precedence).thenComparing(StaffDirectory::name))
                .toList();
    }

    List<StaffDirectory> all() {
        return directories;
    }

    Optional<StaffDirectory> named(String name) {
        return directories.stream().filter(source -> source.name().equals(name)).findFirst();
    }

    SourceOrder order() {
        return new SourceOrder(directories.stream().map(StaffDirectory::name).toList());
    }

    Map<String, Integer> precedence() {
        return directories.stream().collect(Collectors.toMap(StaffDirectory::name, StaffDirectory::precedence));
    }

    /** The sources and their precedence as a text that is another when they are. */
    String orderAsText() {
        return directories.stream()
                .map(directory -> directory.name() + "=" + directory.precedence())
                .collect(Collectors.joining(","));
    }

    private static StaffDirectory directory(
            String name, SyncSettings.Source source, DirectorySources sources, Clock clock) {
        return new StaffDirectory(
                name,
                source.precedence(),
                sources.of(name, source.directory(), source.mapping().wanted()),
                new EntryMapper(source.mapping(), source.country(), clock),
                source.mapping().version() + source.country());
    }
}
