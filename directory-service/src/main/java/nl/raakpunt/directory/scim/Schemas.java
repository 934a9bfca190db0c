package nl.raakpunt.directory.scim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What this service tells of itself over SCIM. */
final class Schemas {

    static final List<Map<String, Object>> ALL = List.of(
            schema(
                    Scim.USER,
                    "User",
                    "A member of staff",
                    List.of(
                            required("userName", "Name to sign in with"),
                            complex(
                                    "name",
                                    false,
                                    "Parts of the name",
                                    text("formatted", "Full name"),
                                    text("familyName", "Surname with prefix"),
                                    text("givenName", "First name")),
                            text("displayName", "Full name as shown"),
                            text("title", "Job title"),
                            attribute("active", "boolean", false, "False for former colleagues"),
                            complex(
                                    "emails",
                                    true,
                                    "Mail address",
                                    text("value", "Address"),
                                    text("type", "work"),
                                    attribute("primary", "boolean", false, "True for the preferred one")),
                            complex(
                                    "phoneNumbers",
                                    true,
                                    "Work numbers",
                                    text("value", "Number in E.164"),
                                    text("type", "work or mobile")),
                            complex(
                                    "photos",
                                    true,
                                    "Picture",
                                    reference("value", "Address of the picture", "external"),
                                    text("type", "photo")),
                            complex(
                                    "groups",
                                    true,
                                    "Teams, the one they work in first",
                                    text("value", "Id of the group"),
                                    reference("$ref", "Address of the group", "Group"),
                                    text("display", "Name of the team")))),
            schema(
                    Scim.ENTERPRISE_USER,
                    "EnterpriseUser",
                    "Place in the organisation",
                    List.of(
                            text("organization", "Staff directory the person comes from"),
                            text("department", "Department"),
                            complex(
                                    "manager",
                                    false,
                                    "Manager",
                                    text("value", "Id of the manager"),
                                    reference("$ref", "Address of the manager", "User"),
                                    text("displayName", "Name of the manager")))),
            schema(
                    Scim.GROUP,
                    "Group",
                    "A team",
                    List.of(
                            text("displayName", "Name of the team"),
                            complex(
                                    "members",
                                    true,
                                    "People in the team",
                                    text("value", "Id of the user"),
                                    reference("$ref", "Address of the user", "User"),
                                    text("display", "Name of the person"),
                                    text("type", "User")))));

    static final List<Map<String, Object>> RESOURCE_TYPES = List.of(
            resourceType(
                    "User", "/Users", Scim.USER, List.of(Map.of("schema", Scim.ENTERPRISE_USER, "required", false))),
            resourceType("Group", "/Groups", Scim.GROUP, List.of()));

    static final Map<String, Object> PROVIDER_CONFIG = providerConfig();

    private Schemas() {}

    private static Map<String, Object> providerConfig() {
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("schemas", List.of(Scim.PROVIDER));
        config.put("patch", Map.of("supported", false));
        config.put("bulk", Map.of("supported", false, "maxOperations", 0, "maxPayloadSize", 0));
        config.put("filter", Map.of("supported", true, "maxResults", Scim.LARGEST_PAGE));
        config.put("changePassword", Map.of("supported", false));
        config.put("sort", Map.of("supported", true));
        config.put("etag", Map.of("supported", true));
        config.put(
                "authenticationSchemes",
                List.of(Map.of(
                        "type",
                        "oauthbearertoken",
                        "name",
                        "Bearer token",
                        "description",
                        "A token of this service with the scope read, as 'Authorization: Bearer <token>'")));
        config.put("meta", meta("ServiceProviderConfig", "/ServiceProviderConfig"));
        return config;
    }

    private static Map<String, Object> resourceType(
            String name, String endpoint, String schema, List<Map<String, Object>> extensions) {
        Map<String, Object> type = new LinkedHashMap<>();
        type.put("schemas", List.of(Scim.RESOURCE_TYPE));
        type.put("id", name);
        type.put("name", name);
        type.put("endpoint", endpoint);
        type.put("schema", schema);
        type.put("schemaExtensions", extensions);
        type.put("meta", meta("ResourceType", "/ResourceTypes/" + name));
        return type;
    }

    private static Map<String, Object> schema(
            String id, String name, String description, List<Map<String, Object>> attributes) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("schemas", List.of(Scim.SCHEMA));
        schema.put("id", id);
        schema.put("name", name);
        schema.put("description", description);
        schema.put("attributes", attributes);
        schema.put("meta", meta("Schema", "/Schemas/" + id));
        return schema;
    }

    private static Map<String, Object> meta(String type, String address) {
        return Map.of("resourceType", type, "location", Scim.BASE + address);
    }

    private static Map<String, Object> text(String name, String description) {
        return attribute(name, "string", false, description);
    }

    private static Map<String, Object> required(String name, String description) {
        Map<String, Object> attribute = text(name, description);
        attribute.put("required", true);
        // Several staff directories may each have a colleague of this name.
        attribute.put("uniqueness", "none");
        return attribute;
    }

    private static Map<String, Object> reference(String name, String description, String to) {
        Map<String, Object> attribute = attribute(name, "reference", false, description);
        attribute.put("referenceTypes", List.of(to));
        return attribute;
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static Map<String, Object> complex(
            String name, boolean many, String description, Map<String, Object>... parts) {
        Map<String, Object> attribute = attribute(name, "complex", many, description);
        attribute.put("subAttributes", List.of(parts));
        return attribute;
    }

    private static Map<String, Object> attribute(String name, String type, boolean many, String description) {
        Map<String, Object> attribute = new LinkedHashMap<>();
        attribute.put("name", name);
        attribute.put("type", type);
        attribute.put("multiValued", many);
        attribute.put("description", description);
        attribute.put("required", false);
        attribute.put("caseExact", false);
        attribute.put("mutability", "readOnly");
        attribute.put("returned", "default");
        attribute.put("uniqueness", "none");
        return attribute;
    }
}
