package nl.raakpunt.routing.desk;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.raakpunt.routing.directory.AreaRef;
import nl.raakpunt.routing.directory.Directory;
import nl.raakpunt.routing.directory.PeopleFound;
import nl.raakpunt.routing.directory.PersonDetails;
import nl.raakpunt.routing.directory.Reply;
import nl.raakpunt.routing.question.Bsn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;

/** Who is who: colleagues by name, team, village and subject, and everything about one of them. */
@Controller
class GuidePage {
    private static final String PATH = "/wie-is-wie";
    private static final int SHOWN = 50;
    private static final int LONGEST = 500;

    private final Directory directory;

    GuidePage(Directory directory) {
        this.directory = directory;
    }

    /** What was typed. */
    record GuideForm(@Nullable String who) {
        String words() {
            String text = who == null ? "" : who.strip();
            return Bsn.mask(text.length() <= LONGEST ? text : text.substring(0, LONGEST));
        }
    }

    @GetMapping(PATH)
    String empty(Model model) {
        model.addAttribute("who", "");
        model.addAttribute("villages", villages());
        return "guide";
    }

    /** The words travel in the body: a name in an address would end up in logs. */
    @PostMapping(PATH)
    String search(GuideForm form, @ModelAttribute("words") Words words, ServerWebExchange exchange, Model model) {
        model.addAttribute("who", form.words());
        model.addAttribute("villages", villages());
        if (form.words().length() >= 2) {
            find(form.words(), words, model);
        }
        return Page.of(exchange, "guide", "found");
    }

    private void find(String who, Words words, Model model) {
        switch (directory.searchPeople(who, SHOWN)) {
            case Reply.Found<PeopleFound> found -> {
                PeopleFound people = found.value();
                model.addAttribute("total", people.total());
                model.addAttribute("limited", people.limited());
                model.addAttribute(
                        "people",
                        people.people().stream()
                                .map(match -> PersonView.of(match.person(), words))
                                .toList());
            }
            case Reply.Absent<PeopleFound> _, Reply.Unavailable<PeopleFound> _ -> model.addAttribute("down", true);
        }
    }

    @GetMapping(PATH + "/{id}")
    String person(@PathVariable UUID id, @ModelAttribute("words") Words words, Model model) {
        switch (directory.person(id)) {
            case Reply.Found<PersonDetails> found ->
                model.addAttribute("profile", ProfileView.of(found.value(), words));
            case Reply.Absent<PersonDetails> _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Reply.Unavailable<PersonDetails> _ -> model.addAttribute("down", true);
        }
        return "profile";
    }

    @GetMapping(PATH + "/{id}/foto")
    ResponseEntity<byte[]> photo(@PathVariable UUID id) {
        return switch (directory.photo(id)) {
            case Reply.Found<byte[]> found ->
                ResponseEntity.ok()
                        .contentType(isPng(found.value()) ? MediaType.IMAGE_PNG : MediaType.IMAGE_JPEG)
                        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                        .body(found.value());
            case Reply.Absent<byte[]> _, Reply.Unavailable<byte[]> _ ->
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private static boolean isPng(byte[] image) {
        return image.length > 1 && image[1] == 'P';
    }

    private List<AreaRef> villages() {
        return directory.areas() instanceof Reply.Found<List<AreaRef>> found ? found.value() : List.of();
    }
}
