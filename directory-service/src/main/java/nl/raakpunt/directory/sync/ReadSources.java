package nl.raakpunt.directory.sync;

import java.util.List;
import org.springframework.stereotype.Component;

/** The staff directories that are read. */
@Component
public class ReadSources {

    private final StaffDirectories directories;

    ReadSources(StaffDirectories directories) {
        this.directories = directories;
    }

    /** Their names; people of any other are of a directory that was removed from the configuration or switched off. */
    public List<String> names() {
        return directories.order().names();
    }
}
