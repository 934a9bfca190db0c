package nl.raakpunt.directory.scim;

import org.springframework.http.MediaType;

/** Names that the protocol fixes. */
final class Scim {

    static final String BASE = "/scim/v2";
    static final String JSON = "application/scim+json";
    static final MediaType MEDIA_TYPE = MediaType.valueOf(JSON);

    static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
    static final String GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group";
    static final String ENTERPRISE_USER = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
    static final String LIST = "urn:ietf:params:scim:api:messages:2.0:ListResponse";
    static final String ERROR = "urn:ietf:params:scim:api:messages:2.0:Error";
    static final String PROVIDER = "urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig";
    static final String RESOURCE_TYPE = "urn:ietf:params:scim:schemas:core:2.0:ResourceType";
    static final String SCHEMA = "urn:ietf:params:scim:schemas:core:2.0:Schema";

    /** At most so many resources in one answer. */
    static final int LARGEST_PAGE = 200;

    private Scim() {}
}
