package nl.raakpunt.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Brings staff and topics into the product through the doors of a real customer, when the product lacks them. */
final class Fill {
    /** In this order: topics name areas, responsibilities name topics. */
    private static final List<String> LISTS = List.of("areas", "streets", "topics", "responsibilities");

    private static final int SHOWN_REJECTIONS = 5;

    private final DirectoryApi directory;
    private final Path csvFolder;
    private final Path state;
    private final Progress progress;

    /** @param state remembers which files were brought in last */
    Fill(DirectoryApi directory, Path csvFolder, Path state, Progress progress) {
        this.directory = directory;
        this.csvFolder = csvFolder;
        this.state = state;
        this.progress = progress;
    }

    void run() throws IOException {
        String files = fingerprint();
        if (Files.exists(state) && Files.readString(state).equals(files)) {
            return;
        }
        progress.begin("staff");
        progress.done("staff", syncStaff());
        for (String list : LISTS) {
            progress.begin(list);
            progress.done(list, summary(list, directory.importCsv(list, csv(list))));
        }
        progress.begin("search index");
        // The index follows the database a moment later.
        directory.awaitTopic("een boom kappen");
        progress.done("search index", "answers");
        progress.begin("topic model");
        // Until then topics are ranked by their words only, and the first question asked would show less than the
        // product can.
        directory.awaitModel();
        progress.done("topic model", "learned what citizens ask");
        Files.writeString(state, files);
    }

    private String syncStaff() {
        JsonNode run = directory.sync();
        String outcome = run.path("outcome").asString("");
        if (!outcome.equals("APPLIED") && !outcome.equals("UNCHANGED")) {
            throw new StackProblem("The sync of staff ended as " + outcome + ": "
                    + run.path("detail").asString("no detail") + ".");
        }
        return run.path("read").asInt() + " read, " + run.path("added").asInt() + " added, "
                + run.path("rejected").size() + " rejected";
    }

    private String summary(String list, JsonNode result) {
        JsonNode rejected = result.path("rejected");
        for (int i = 0; i < Math.min(rejected.size(), SHOWN_REJECTIONS); i++) {
            JsonNode row = rejected.get(i);
            progress.line("    " + list + ".csv line " + row.path("line").asInt() + ": "
                    + row.path("reason").asString(""));
        }
        return result.path("read").asInt() + " read, " + result.path("imported").asInt() + " imported, "
                + rejected.size() + " rejected";
    }

    private String fingerprint() throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String list : LISTS) {
                digest.update(Files.readAllBytes(csv(list)));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException("Every Java has SHA-256", ex);
        }
    }

    private Path csv(String list) {
        return csvFolder.resolve(list + ".csv");
    }
}
