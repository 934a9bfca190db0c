package nl.raakpunt.routing.intake.mail;

/** Which mail of a mailbox it is; of another mailbox, or one that was made anew, it is another one. */
record MailId(long validity, long uid) {

    @Override
    public String toString() {
        return validity + "/" + uid;
    }
}
