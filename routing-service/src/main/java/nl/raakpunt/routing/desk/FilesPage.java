package nl.raakpunt.routing.desk;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.attachment.Addition;
import nl.raakpunt.routing.attachment.FileParts;
import nl.raakpunt.routing.attachment.QuestionFiles;
import nl.raakpunt.routing.question.Question;
import nl.raakpunt.routing.question.QuestionId;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;

/** The files on the page of a question: add and download. */
@Controller
class FilesPage {
    private final QuestionShow show;
    private final QuestionFiles files;
    private final FileParts parts;

    FilesPage(QuestionShow show, QuestionFiles files, FileParts parts) {
        this.show = show;
        this.files = files;
        this.parts = parts;
    }

    @PostMapping("/vragen/{id}/bijlagen")
    String add(
            @PathVariable String id,
            @RequestPart("file") List<FilePart> file,
            @AuthenticationPrincipal SignedIn me,
            @ModelAttribute("words") Words words,
            ServerWebExchange exchange,
            Model model) {
        var question = show.find(id, me).orElseThrow(FilesPage::notFound);
        var additions = files.add(question.id(), FileParts.uploads(file), me).orElseThrow(FilesPage::notFound);
        var problem =
                additions.stream().flatMap(addition -> problem(addition, words)).collect(Collectors.joining(" "));
        return problem.isEmpty()
                ? "redirect:/vragen/" + question.id()
                : stay(question, problem, me, words, exchange, model);
    }

    @GetMapping("/vragen/{id}/bijlagen/{file}")
    ResponseEntity<Flux<DataBuffer>> download(
            @PathVariable UUID id, @PathVariable UUID file, @AuthenticationPrincipal SignedIn me) {
        return parts.download(files.view(new QuestionId(id), file, me).orElseThrow(FilesPage::notFound));
    }

    private String stay(
            Question question, String problem, SignedIn me, Words words, ServerWebExchange exchange, Model model) {
        exchange.getResponse().setStatusCode(HttpStatus.CONFLICT);
        model.addAttribute("problem", problem);
        show.fill(question, me, words, model);
        return "question";
    }

    private static Stream<String> problem(Addition addition, Words words) {
        return addition instanceof Addition.Refused(String name, Addition.Reason reason)
                ? Stream.of(words.say(reason.key(), name))
                : Stream.empty();
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
