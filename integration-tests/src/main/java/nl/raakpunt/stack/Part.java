package nl.raakpunt.stack;

/** The parts of the stack, in the order in which they are needed; they stop in reverse. */
public enum Part {
    POSTGRES("PostgreSQL"),
    ELASTICSEARCH("Elasticsearch"),
    LDAP("LDAP"),
    MAIL("mail"),
    DIRECTORY("directory-service"),
    ROUTING("routing-service");

    private final String title;

    Part(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
