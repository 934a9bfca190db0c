package nl.raakpunt.directory.scim;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/** A page of resources. */
record ListResponse(
        List<String> schemas,
        long totalResults,
        int itemsPerPage,
        long startIndex,
        @JsonProperty("Resources") List<Map<String, Object>> resources) {

    static ListResponse of(List<Map<String, Object>> resources, long total, long startIndex) {
        return new ListResponse(List.of(Scim.LIST), total, resources.size(), startIndex, resources);
    }
}
