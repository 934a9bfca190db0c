package nl.raakpunt.directory.sync;

import java.util.List;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reasons of runs as they are kept in the database. */
final class RunReasonsJson {

    // A version that was put back must be able to read what a newer one wrote down.
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
            .build();

    private RunReasonsJson() {}

    static String write(List<RunReason> reasons) {
        return JSON.writeValueAsString(reasons);
    }

    static List<RunReason> read(String json) {
        return List.of(JSON.readValue(json, RunReason[].class));
    }
}
