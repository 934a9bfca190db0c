package nl.raakpunt.directory.presence.webhook;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import nl.raakpunt.directory.api.Problem;
import nl.raakpunt.directory.presence.SourceWatch;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** Lets reports in, a few at a time, so that a telephone system that sends too much fills no memory. */
record TelephoneDesk(SignedRequests requests, TelephoneInbox inbox, Bulkhead bulkhead, SourceWatch watch) {

    /** What became of a report. */
    TelephoneAnswer report(String timestamp, String signature, byte[] body) {
        byte[] right = requests.checked(timestamp, signature, body);
        try {
            TelephoneAnswer answer = bulkhead.executeSupplier(() -> inbox.take(requests.changes(body), right));
            watch.answered();
            return answer;
        } catch (BulkheadFullException full) {
            ErrorResponseException busy =
                    Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "Too many reports at once; send it again in a second.");
            busy.getHeaders().set(HttpHeaders.RETRY_AFTER, "1");
            throw busy;
        }
    }
}
