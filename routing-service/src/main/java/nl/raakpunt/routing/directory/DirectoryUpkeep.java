package nl.raakpunt.routing.directory;

/** What administrators see of how directory-service is doing and set up; never throws because it is down. */
public interface DirectoryUpkeep {

    /** How the search index is. */
    Reply<IndexState> index();

    /** Has the search index built anew, in the background. */
    Ordered rebuild();

    /** How a staff directory is configured. */
    Reply<SourceConfiguration> configuration(String source);
}
