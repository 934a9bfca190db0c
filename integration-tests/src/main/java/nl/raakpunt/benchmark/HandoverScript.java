package nl.raakpunt.benchmark;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.raakpunt.stack.StackProblem;

/**
 * The statements of one handover as a script for pgbench: exactly what the service sent, but each time for another question.
 *
 * @param transactions those that the requests of the handover caused, in order
 */
record HandoverScript(List<List<SqlStatement>> transactions) {
    /** A number of this round of the script. */
    private static final String ROUND = "cast(:q as bigint)";

    HandoverScript {
        transactions = transactions.stream().map(List::copyOf).toList();
        if (transactions.isEmpty()) {
            throw new StackProblem("PostgreSQL's log tells of no handover.");
        }
    }

    /** Those transactions of a log in which somebody moved a question on or looked at one; what senders do later is left out. */
    static HandoverScript of(List<List<SqlStatement>> log) {
        return new HandoverScript(
                log.stream().filter(HandoverScript::isOfRequest).toList());
    }

    private static boolean isOfRequest(List<SqlStatement> transaction) {
        return transaction.stream()
                .anyMatch(statement -> statement.starts("insert into question_event")
                        || (statement.starts("insert into audit_log") && statement.has("view")));
    }

    int statements() {
        return transactions.stream().mapToInt(List::size).sum();
    }

    /** What pgbench runs. */
    String text() {
        SqlStatement received = first("insert into question ");
        String id = received.parameters().getOrDefault(1, "");
        String reference = received.parameters().getOrDefault(2, "");
        return transactions.stream()
                .flatMap(List::stream)
                .map(statement -> statement.inlined(values(statement, id, reference)) + ";\n")
                .collect(Collectors.joining("", "\\set q random(1, 9000000000000000000)\n", ""));
    }

    private SqlStatement first(String words) {
        return transactions.stream()
                .flatMap(List::stream)
                .filter(statement -> statement.starts(words))
                .findFirst()
                .orElseThrow(() -> new StackProblem("A handover does not send: " + words));
    }

    /** What must differ from round to round does; the rest is as it was. */
    private static UnaryOperator<String> values(SqlStatement statement, String id, String reference) {
        String own = statement.parameters().getOrDefault(1, "");
        String second = statement.parameters().getOrDefault(2, "");
        return value -> {
            if (value.equals(id)) {
                return "cast(lpad(to_hex(" + ROUND + "), 32, '0') as uuid)";
            }
            if (value.equals(reference)) {
                return "'VAZ-' || " + ROUND;
            }
            if (statement.starts("insert into outbox_message") && value.equals(own)) {
                return "gen_random_uuid()";
            }
            if (statement.starts("insert into citizen_track") && (value.equals(own) || value.equals(second))) {
                return "'T' || " + ROUND;
            }
            return literal(value);
        };
    }

    /** pgbench takes any word behind a colon for a variable, also in quotes. */
    private static String literal(String value) {
        return value.equals("NULL") ? value : "U&" + value.replace("\\", "\\\\").replace(":", "\\003A");
    }
}
