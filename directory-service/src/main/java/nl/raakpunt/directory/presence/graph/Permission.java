package nl.raakpunt.directory.presence.graph;

/** The parts of Microsoft Graph that are used, each with the application permission it needs. */
enum Permission {
    PEOPLE("graph-people", "User.ReadBasic.All"),
    PRESENCE("graph-presence", "Presence.Read.All"),
    CALENDAR("graph-calendar", "Calendars.ReadBasic"),
    REPLIES("graph-replies", "MailboxSettings.Read");

    private final String source;
    private final String scope;

    Permission(String source, String scope) {
        this.source = source;
        this.scope = scope;
    }

    /** Name of this part in health and metrics. */
    String source() {
        return source;
    }

    /** Name as an administrator of Microsoft Entra ID sees it. */
    String scope() {
        return scope;
    }
}
