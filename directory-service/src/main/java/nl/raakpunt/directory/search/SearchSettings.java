package nl.raakpunt.directory.search;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How search uses Elasticsearch.
 *
 * @param indexPrefix   first part of the names of indexes and aliases, so that several environments can share a cluster
 * @param patience      how long one query may take before search is said to be unavailable
 * @param passInterval  how often changes that could not be brought to Elasticsearch at once are tried again
 * @param driftInterval how often the index is compared with the database
 * @param bulkSize      documents brought to Elasticsearch in one request, when many are waiting
 */
@ConfigurationProperties("raakpunt.search")
record SearchSettings(
        @DefaultValue("raakpunt") String indexPrefix,
        @DefaultValue("1s") Duration patience,
        @DefaultValue("10s") Duration passInterval,
        @DefaultValue("5m") Duration driftInterval,
        @DefaultValue("5MB") DataSize bulkSize) {}
