package nl.raakpunt.directory.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** A team in the municipal shape. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Groep(String identificatie, String naam, @Nullable String afdelingId) {}
