package nl.raakpunt.routing.intake.mail;

/** Why a mail did not become a question. */
public enum SetAside {
    /** A program sent it: out of office, a receipt, a notice. */
    AUTOMATIC,
    /** It went to a list of people. */
    MAILING_LIST,
    /** The mail server says that it is spam. */
    SPAM,
    /** The mail server says that it does not come from who it says it does. */
    FORGED,
    /** A mail of our own came back. */
    LOOP,
    /** One sender sent too many. */
    TOO_MANY,
    /** It says of nobody that they sent it. */
    NO_SENDER,
    /** It answers to a mail of ours to somebody else. */
    STRANGER,
    /** A colleague answers to a mail about several questions, and does not say to which; the colleague is asked. */
    SEVERAL,
    /** There is nothing in it. */
    EMPTY,
    /** It is larger than a mail may be. */
    TOO_LARGE,
    /** A mail server reports something that is about no mail of ours. */
    REPORT,
    /** It could not be read, also after several times. */
    UNREADABLE
}
