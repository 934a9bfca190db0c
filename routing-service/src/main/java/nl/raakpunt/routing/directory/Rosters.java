package nl.raakpunt.routing.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** When colleagues normally work, as far as directory-service knows; never throws because it is down. */
@FunctionalInterface
public interface Rosters {

    /** Of these colleagues (at most 200) on these days (at most 62), both included; of whom it is not known is left out. */
    Reply<List<PersonHours>> hours(Collection<UUID> ids, LocalDate firstDay, LocalDate lastDay);
}
