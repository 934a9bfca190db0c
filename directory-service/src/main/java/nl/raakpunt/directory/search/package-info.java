/** Finds topics, experts and people; Elasticsearch is a view here that can always be built again. */
@NullMarked
package nl.raakpunt.directory.search;

import org.jspecify.annotations.NullMarked;
