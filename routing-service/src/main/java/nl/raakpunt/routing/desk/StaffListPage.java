package nl.raakpunt.routing.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.raakpunt.routing.directory.QualityCount;
import nl.raakpunt.routing.directory.Reply;
import nl.raakpunt.routing.directory.StaffSync;
import nl.raakpunt.routing.directory.SyncRun;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;

/** For HR and IT: how well the staff directories are taken over, and what is wrong in them. */
@Controller
class StaffListPage {
    static final String PATH = "/beheer/personeelslijst";

    private final StaffSync sync;
    private final StaffOverview overview;
    private final StaffOrders orders;
    private final AtOnce atOnce;

    StaffListPage(StaffSync sync, StaffOverview overview, StaffOrders orders, AtOnce atOnce) {
        this.sync = sync;
        this.overview = overview;
        this.orders = orders;
        this.atOnce = atOnce;
    }

    @GetMapping(PATH)
    String all(@ModelAttribute("words") Words words, Model model) {
        Supplier<Optional<List<QualityCount>>> quality = atOnce.begin(this::quality);
        Optional<StaffOverview.Overview> found = overview.read(words);
        model.addAttribute("managed", sync.isManaged());
        model.addAttribute("down", found.isEmpty());
        model.addAttribute("sources", found.map(StaffOverview.Overview::sources).orElse(List.of()));
        model.addAttribute("runs", found.map(StaffOverview.Overview::runs).orElse(List.of()));
        model.addAttribute("quality", quality.get().orElse(null));
        return "staff";
    }

    /** How far reading is; has the page read again when that began or ended. */
    @GetMapping(PATH + "/stand")
    String progress(
            @RequestParam("gids") String source,
            @RequestParam(name = "ronde", required = false) @Nullable UUID run,
            @ModelAttribute("words") Words words,
            ServerWebExchange exchange,
            Model model) {
        Optional<ProgressView> progress = run == null ? starting(source, words) : overview.progress(run, words);
        if (progress.isEmpty()) {
            exchange.getResponse().getHeaders().set("HX-Refresh", "true");
        }
        model.addAttribute("managed", sync.isManaged());
        model.addAttribute("busySource", source);
        model.addAttribute("busyRun", run);
        model.addAttribute("progress", progress.orElseGet(() -> ProgressView.unknown("run.phase.DONE", words)));
        return "staff :: busy";
    }

    private Optional<ProgressView> starting(String source, Words words) {
        Optional<SyncRun> running = overview.running(source);
        return running.isPresent() || !orders.isWaiting(source)
                ? Optional.empty()
                : Optional.of(ProgressView.unknown("progress.starting", words));
    }

    /** Nothing when it cannot be told now. */
    private Optional<List<QualityCount>> quality() {
        return sync.isManaged() && sync.quality() instanceof Reply.Found<List<QualityCount>> found
                ? Optional.of(found.value())
                : Optional.empty();
    }
}
