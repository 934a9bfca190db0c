package nl.raakpunt.routing.live;

/** Something a page that is open should react to. */
public sealed interface LiveChange permits QuestionChanged, LiveChange.Resync {

    /** Changes may have been missed while the connection was gone: read the lists again. */
    record Resync() implements LiveChange {}
}
