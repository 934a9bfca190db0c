package nl.raakpunt.directory.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.raakpunt.directory.mapping.InvalidMappingException.Mistake;
import nl.raakpunt.directory.source.Wanted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MappingTests {

    @Test
    void onlyMappedAttributesAreAskedFor() {
        Wanted wanted = Mapping.of(
                        Preset.INET_ORG_PERSON,
                        Map.of("phone", "telephoneNumber | ipPhone", "mobile", "", "team", "dn -> dn-part ou"))
                .wanted();
        assertThat(wanted.ofPeople())
                .contains("uid", "telephoneNumber", "ipPhone", "jpegPhoto")
                .doesNotContain("mobile", "ou", "dn", "member", "homePhone");
        assertThat(wanted.ofTeams())
                .containsExactlyInAnyOrder("cn", "owner", "businessCategory", "member", "uniqueMember");
        assertThat(wanted.binary()).containsExactly("jpegPhoto");
    }

    @ParameterizedTest
    @CsvSource({
        "extensionAttribute1", "extensionAttribute2", "extensionAttribute3", "extensionAttribute4",
        "extensionAttribute5", "extensionAttribute6", "extensionAttribute7", "extensionAttribute8",
        "extensionAttribute9", "extensionAttribute10", "extensionAttribute11", "extensionAttribute12",
        "extensionAttribute13", "extensionAttribute14", "extensionAttribute15"
    })
    void anyExtensionAttributeHoldsAnyFact(String attribute) {
        for (Fact fact : Fact.values()) {
            if (fact.kind() != Fact.Kind.BINARY) {
                Mapping mapping = Mapping.of(Preset.ACTIVE_DIRECTORY, Map.of(fact.key(), attribute));
                assertThat(mapping.source(fact).attributes()).containsExactly(attribute);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"display-name", "displayName", "displayname", "DISPLAY_NAME", "display_name"})
    void aFactIsKnownInEverySpellingOfSpring(String key) {
        assertThat(Mapping.of(Preset.INET_ORG_PERSON, Map.of(key, "cn"))
                        .wanted()
                        .ofPeople())
                .contains("cn")
                .doesNotContain("displayName");
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void everyPresetWorksAsItIs(Preset preset) throws LDAPException {
        assertThat(Mapping.of(preset, Map.of()).wanted().ofPeople()).contains("mail", "telephoneNumber");
        if (preset.places().peopleFilter() != null) {
            Filter.create(preset.places().peopleFilter());
        }
    }

    @Test
    void thePresetOfActiveDirectoryLeavesOutWhatIsNobodyButNotWhoIsDisabled() throws LDAPException {
        assertThat(isPerson(Preset.ACTIVE_DIRECTORY, "sn", "Meer", "userAccountControl", "512"))
                .isTrue();
        assertThat(isPerson(Preset.ACTIVE_DIRECTORY, "sn", "Meer", "userAccountControl", "514"))
                .isTrue();
        assertThat(isPerson(Preset.ACTIVE_DIRECTORY, "displayName", "Vergaderkamer 3"))
                .isFalse();
        assertThat(isPerson(Preset.ACTIVE_DIRECTORY, "sn", "x", "objectClass", "computer"))
                .isFalse();
        assertThat(isPerson(Preset.ACTIVE_DIRECTORY, "sn", "x", "isCriticalSystemObject", "TRUE"))
                .isFalse();
        assertThat(isPerson(Preset.ACTIVE_DIRECTORY, "sn", "x", "servicePrincipalName", "http/web"))
                .isFalse();
        assertThat(isPerson(Preset.ACTIVE_DIRECTORY, "sn", "x", "sAMAccountName", "svc-backup"))
                .isFalse();
        assertThat(isPerson(Preset.ACTIVE_DIRECTORY, "sn", "x", "msExchRecipientTypeDetails", "4"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"4,false", "16,false", "32,false", "34359738368,false", "8589934592,false", "1,true", "2147483648,true"
    })
    void withExchangeRoomsAndSharedMailboxesAreKnownForCertain(String kind, boolean person) throws LDAPException {
        assertThat(isPerson(Preset.ACTIVE_DIRECTORY_EXCHANGE, "sn", "x", "msExchRecipientTypeDetails", kind))
                .isEqualTo(person);
    }

    @Test
    void theVersionChangesWithTheMappingOnly() {
        Mapping mapping = Mapping.of(Preset.INET_ORG_PERSON, Map.of("phone", "ipPhone", "room", "l"));
        assertThat(mapping.version())
                .isEqualTo(Mapping.of(Preset.INET_ORG_PERSON, Map.of("room", " l ", "phone", "ipPhone"))
                        .version())
                .isNotEqualTo(mapping.with(Map.of("room", "roomNumber")).version())
                .isNotEqualTo(mapping.with(Map.of("room", "")).version())
                .hasSize(64);
        assertThat(Mapping.of(Preset.INET_ORG_PERSON, Map.of("phone", "telephoneNumber"))
                        .version())
                .isEqualTo(Mapping.of(Preset.INET_ORG_PERSON, Map.of()).version());
    }

    @Test
    void anOverrideKeepsTheRest() {
        Mapping mapping = Mapping.of(Preset.INET_ORG_PERSON, Map.of("phone", "ipPhone"))
                .with(Map.of("team", "departmentNumber", "room", ""));
        assertThat(mapping.wanted().ofPeople())
                .contains("ipPhone", "departmentNumber", "uid")
                .doesNotContain("roomNumber", "ou");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            telefoon       ~ ipPhone                   ~ there is no such fact. Facts are login, display-name
            team[0]        ~ ou                        ~ there is no such fact. Write several attributes as one text
            login          ~ ``                        ~ is empty, but it has to come from an attribute
            login          ~ 'iedereen'                ~ ''iedereen'' is wrong: a sign-in name comes from an attribute.
            team-name      ~ ``                        ~ is empty, but it has to come from an attribute
            phone          ~ tele_phone                ~ 'tele_phone' is wrong at position 1: 'tele_phone' is not a valid
            phone          ~ telephoneNumber -> digits ~ 'telephoneNumber -> digits' is wrong at position 20: there is no transform 'digits'
            phone          ~ telephoneNumber + ipPhone ~ 'telephoneNumber + ipPhone' is wrong: there is only one phone, so write '|'
            photo          ~ jpegPhoto -> lower        ~ 'jpegPhoto -> lower' is wrong: a picture comes from an attribute
            photo          ~ 'x'                       ~ ''x'' is wrong: a picture comes from an attribute
            description    ~ JPEGPHOTO                 ~ attribute JPEGPHOTO is not text.
            login          ~ objectGUID                ~ attribute objectGUID is not text.
            description    ~ userPassword              ~ attribute userPassword holds a secret and is never read.
            """)
    void aWrongMappingIsRefusedWithTheFactNamed(String fact, String text, String message) {
        assertThatThrownBy(() -> Mapping.of(Preset.INET_ORG_PERSON, Map.of(fact, text)))
                .asInstanceOf(type(InvalidMappingException.class))
                .extracting(InvalidMappingException::mistakes)
                .satisfies(mistakes -> assertThat(mistakes)
                        .first()
                        .satisfies(mistake ->
                                assertThat(mistake.toString()).startsWith("mapping." + fact + ": " + message)));
    }

    @Test
    void oneAttributeIsNotBothTextAndPicture() {
        assertThatThrownBy(() -> Mapping.of(Preset.INET_ORG_PERSON, Map.of("photo", "TITLE")))
                .hasMessage("mapping.function: attribute title is asked as text here and as a picture for photo.");
    }

    @Test
    void everyMistakeIsNamedAtOnce() {
        assertThatThrownBy(() ->
                        Mapping.of(Preset.INET_ORG_PERSON, Map.of("phone", "a b", "room", "->", "telefoon", "ipPhone")))
                .asInstanceOf(type(InvalidMappingException.class))
                .extracting(InvalidMappingException::mistakes)
                .satisfies(mistakes -> assertThat(mistakes)
                        .extracting(Mistake::key)
                        .containsExactlyInAnyOrder("mapping.phone", "mapping.room", "mapping.telefoon"));
    }

    private static boolean isPerson(Preset preset, String... attributes) throws LDAPException {
        Map<String, List<String>> values = new HashMap<>(
                Map.of("objectClass", List.of("top", "person", "user"), "sAMAccountName", List.of("s.vandermeer")));
        for (int i = 0; i < attributes.length; i += 2) {
            boolean kind = attributes[i].equals("objectClass");
            values.put(attributes[i], kind ? List.of("user", attributes[i + 1]) : List.of(attributes[i + 1]));
        }
        Entry entry = new Entry(
                "cn=x,dc=example",
                values.entrySet().stream()
                        .map(value -> new Attribute(value.getKey(), value.getValue()))
                        .toList());
        return Filter.create(String.valueOf(preset.places().peopleFilter())).matchesEntry(entry);
    }
}
