package nl.raakpunt.directory.scim;

import org.jspecify.annotations.Nullable;

/**
 * What can be added to the address of a list. Texts all of them, so that what is wrong is said in the protocol's own way.
 */
record Parameters(
        @Nullable String filter,
        @Nullable String startIndex,
        @Nullable String count,
        @Nullable String sortBy,
        @Nullable String sortOrder,
        @Nullable String attributes,
        @Nullable String excludedAttributes) {}
