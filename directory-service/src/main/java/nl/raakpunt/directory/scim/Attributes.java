package nl.raakpunt.directory.scim;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The attributes of a resource that can be filtered and sorted by; all others are refused.
 *
 * @param schema   its core schema, which a caller may put before a name
 * @param plain    attributes with one value, by name in lower case
 * @param complex  attributes with sub-attributes
 */
record Attributes(String schema, Map<String, Column> plain, Map<String, List<Element>> complex) {

    /** Those of a user, about {@code person p}. */
    static final Attributes USER = new Attributes(
            Scim.USER,
            Map.of(
                    "id",
                    new Column("p.id", Column.Type.UUID),
                    "username",
                    Column.text("p.login"),
                    "displayname",
                    Column.text("p.display_name"),
                    "title",
                    Column.text("p.function"),
                    "active",
                    new Column("p.active", Column.Type.BOOLEAN),
                    enterprise("department"),
                    Column.text("p.department"),
                    enterprise("organization"),
                    Column.text("p.source")),
            Map.of(
                    "name",
                    List.of(Element.of(
                            "true",
                            Map.of(
                                    "formatted", Column.text("p.display_name"),
                                    "givenname", Column.text("p.given_name"),
                                    "familyname", Column.text("ltrim(p.name_prefix || ' ' || p.family_name)")))),
                    "emails",
                    List.of(Element.of(
                            "p.mail is not null",
                            Map.of(
                                    "value", Column.text("p.mail"),
                                    "type", Column.text("'work'"),
                                    "primary", new Column("true", Column.Type.BOOLEAN)))),
                    "phonenumbers",
                    List.of(phone("p.phone", "'work'"), phone("p.mobile", "'mobile'")),
                    "photos",
                    List.of(Element.of("p.photo is not null", Map.of("type", Column.text("'photo'")))),
                    "groups",
                    List.of(new Element(
                            """
                            exists (select from team t where t.active and t.id in (
                                select m.team from team_member m where m.person = p.id union all select p.team) and\s""", ")", "true", Map.of("value", Column.exact("t.id"), "display", Column.text("t.name")))),
                    enterprise("manager"),
                    List.of(Element.of(
                            "p.manager is not null",
                            Map.of(
                                    "value",
                                    new Column("p.manager", Column.Type.UUID),
                                    "displayname",
                                    Column.text("(select b.display_name from person b where b.id = p.manager)")))),
                    "meta",
                    List.of(Element.of(
                            "true",
                            Map.of(
                                    "lastmodified",
                                    new Column("p.changed_at", Column.Type.MOMENT),
                                    "resourcetype",
                                    Column.exact("'User'"))))));

    /** Those of a group, about {@code team t}. */
    static final Attributes GROUP = new Attributes(
            Scim.GROUP,
            Map.of("id", Column.exact("t.id"), "displayname", Column.text("t.name")),
            Map.of(
                    "members",
                            List.of(new Element(
                                    """
                            exists (select from person p where p.active and p.id in (
                                select m.person from team_member m where m.team = t.id
                                union all select w.id from person w where w.team = t.id) and\s""",
                                    ")",
                                    "true",
                                    Map.of(
                                            "value",
                                            new Column("p.id", Column.Type.UUID),
                                            "display",
                                            Column.text("p.display_name")))),
                    "meta", List.of(Element.of("true", Map.of("resourcetype", Column.exact("'Group'"))))));

    Optional<Column> plain(String name) {
        return Optional.ofNullable(plain.get(name));
    }

    /** Its values; none when there is no such attribute. */
    List<Element> complex(String name) {
        return complex.getOrDefault(name, List.of());
    }

    /** Where to sort by: a plain attribute, or the first value of a complex one. */
    Optional<Column> sortable(String name) {
        String[] steps = name.split("\\.(?=[^.:]*$)", 2);
        List<Element> values = complex(steps[0]);
        if (values.isEmpty() || !values.getFirst().open().isEmpty()) {
            return plain(name);
        }
        return Optional.ofNullable(values.getFirst().parts().get(steps.length == 2 ? steps[1] : "value"));
    }

    private static Element phone(String column, String type) {
        return Element.of(column + " is not null", Map.of("value", Column.text(column), "type", Column.text(type)));
    }

    private static String enterprise(String name) {
        return Scim.ENTERPRISE_USER.toLowerCase(Locale.ROOT) + ":" + name;
    }
}
