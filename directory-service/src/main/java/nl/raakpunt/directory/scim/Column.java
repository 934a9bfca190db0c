package nl.raakpunt.directory.scim;

/**
 * Where the value of an attribute is found.
 *
 * @param sql an expression of ours, never made of anything a caller sent
 */
record Column(String sql, Type type) {

    /** How values are compared. */
    enum Type {
        /** Text without regard to capitals. */
        TEXT,
        /** Text as it is. */
        EXACT,
        UUID,
        BOOLEAN,
        MOMENT
    }

    static Column text(String sql) {
        return new Column(sql, Type.TEXT);
    }

    static Column exact(String sql) {
        return new Column(sql, Type.EXACT);
    }
}
