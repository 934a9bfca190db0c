package nl.raakpunt.routing.attachment;

import java.util.Locale;

/** What came of adding a file. */
public sealed interface Addition {

    /** It is kept. */
    record Added(Attachment attachment) implements Addition {}

    /** It is not kept; its clean name, and why. */
    record Refused(String name, Reason reason) implements Addition {}

    /** Why a file is not kept. */
    enum Reason {
        /** There is nothing in it. */
        EMPTY,
        /** It is larger than a file may be. */
        TOO_LARGE,
        /** Its content is not of a kind that is taken. */
        TYPE,
        /** The question has as many files as it may have. */
        TOO_MANY;

        /** Key of the text that says so. */
        public String key() {
            return "attachment.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
