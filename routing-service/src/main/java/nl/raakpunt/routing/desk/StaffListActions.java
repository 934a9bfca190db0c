package nl.raakpunt.routing.desk;

import java.util.UUID;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.directory.Ordered;
import nl.raakpunt.routing.directory.StaffSync;
import nl.raakpunt.routing.directory.SyncSource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** What an administrator orders: read, try, carry out what was held, stop. */
@Controller
class StaffListActions {
    private static final String BACK = "redirect:" + StaffListPage.PATH;

    private final StaffSync sync;
    private final StaffOrders orders;
    private final StaffAudit audit;

    StaffListActions(StaffSync sync, StaffOrders orders, StaffAudit audit) {
        this.sync = sync;
        this.orders = orders;
        this.audit = audit;
    }

    /** @param gids name of the staff directory */
    record SourceForm(@Nullable String gids) {}

    /** @param plan hash of what the administrator saw */
    record ConfirmForm(@Nullable String plan) {}

    @PostMapping(StaffListPage.PATH + "/inlezen")
    String read(SourceForm form, @AuthenticationPrincipal SignedIn me) {
        String source = known(form);
        audit.note(me, "staff.read", "source/" + source);
        orders.place(source, () -> sync.read(source, false));
        return BACK;
    }

    @PostMapping(StaffListPage.PATH + "/proef")
    String plan(SourceForm form, @AuthenticationPrincipal SignedIn me) {
        String source = known(form);
        audit.note(me, "staff.try", "source/" + source);
        orders.place(source, () -> sync.read(source, true));
        return BACK;
    }

    @PostMapping(StaffListPage.PATH + "/rondes/{id}/uitvoeren")
    String confirm(@PathVariable UUID id, ConfirmForm form, @AuthenticationPrincipal SignedIn me) {
        String plan = form.plan();
        if (plan == null || plan.isBlank()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        String source = Found.in(sync.run(id)).source();
        audit.note(me, "staff.confirm", "run/" + id);
        orders.place(source, () -> sync.confirm(id, plan));
        return BACK;
    }

    @PostMapping(StaffListPage.PATH + "/rondes/{id}/stoppen")
    String stop(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        audit.note(me, "staff.stop", "run/" + id);
        return switch (sync.stop(id)) {
            // Over already is what was wanted.
            case Ordered.Done _ -> BACK;
            case Ordered.Not not when not.why() == Ordered.Why.CONFLICT -> BACK;
            case Ordered.Not not
            when not.why() == Ordered.Why.UNKNOWN -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Ordered.Not _ -> throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        };
    }

    private String known(SourceForm form) {
        return Found.in(sync.sources()).stream()
                .map(SyncSource::name)
                .filter(name -> name.equals(form.gids()))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
