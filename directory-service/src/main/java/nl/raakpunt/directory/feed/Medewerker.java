package nl.raakpunt.directory.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff in the municipal shape; field names are those of the shared schema, hence Dutch.
 *
 * @param identificatie   sign-in name, by which the consuming systems know their users
 * @param vervanging      who stands in as a rule; a stand-in with dates cannot be said in this shape
 * @param beschikbaarheid half days on which the person works every week
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Medewerker(
        String identificatie,
        @Nullable String voornaam,
        @Nullable String voorvoegselAchternaam,
        @Nullable String achternaam,
        @Nullable String volledigeNaam,
        List<Telefoonnummer> telefoonnummers,
        List<Email> emails,
        @Nullable String functie,
        List<AfdelingRef> afdelingen,
        List<GroepRef> groepen,
        @Nullable Beschikbaarheid beschikbaarheid,
        @Nullable Vervanging vervanging,
        @Nullable String skills) {

    record Telefoonnummer(String telefoonnummer) {}

    record Email(String email) {}

    record AfdelingRef(String afdelingnaam, String afdelingId) {}

    record GroepRef(String groepsnaam, String groepsId) {}

    record Vervanging(String name) {}

    record Beschikbaarheid(Dag maandag, Dag dinsdag, Dag woensdag, Dag donderdag, Dag vrijdag) {}

    record Dag(boolean ochtend, boolean middag) {}
}
