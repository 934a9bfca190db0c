package nl.raakpunt.directory.feed;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import nl.raakpunt.directory.feed.FeedPage.AfdelingItem;
import nl.raakpunt.directory.feed.FeedPage.GroepItem;
import nl.raakpunt.directory.feed.FeedPage.MedewerkerItem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets other systems follow people, departments and groups. */
@RestController
@RequestMapping("/v1/feed")
@Tag(name = "feed")
class FeedController {

    private final Feed feed;

    FeedController(Feed feed) {
        this.feed = feed;
    }

    @GetMapping("/medewerkers")
    @Operation(operationId = "feedMedewerkers", summary = "People who changed, oldest change first")
    FeedPage<MedewerkerItem> medewerkers(
            @RequestParam(required = false) @Nullable String since,
            @RequestParam(defaultValue = "500") @Min(1) @Max(1000) int limit) {
        return feed.medewerkers(position(since), limit);
    }

    @GetMapping("/afdelingen")
    @Operation(operationId = "feedAfdelingen", summary = "Departments that changed, oldest change first")
    FeedPage<AfdelingItem> afdelingen(
            @RequestParam(required = false) @Nullable String since,
            @RequestParam(defaultValue = "500") @Min(1) @Max(1000) int limit) {
        return feed.afdelingen(position(since), limit);
    }

    @GetMapping("/groepen")
    @Operation(operationId = "feedGroepen", summary = "Groups (teams) that changed, oldest change first")
    FeedPage<GroepItem> groepen(
            @RequestParam(required = false) @Nullable String since,
            @RequestParam(defaultValue = "500") @Min(1) @Max(1000) int limit) {
        return feed.groepen(position(since), limit);
    }

    private static FeedPosition position(@Nullable String since) {
        return since == null || since.isBlank() ? FeedPosition.START : FeedPosition.parse(since);
    }
}
