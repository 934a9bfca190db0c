package nl.raakpunt.routing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.raakpunt.routing.web.PageAdvice;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.RestController;

/** The shape of the service: features without cycles, a pure core, tables touched by their own feature only. */
class ArchitectureTests {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("nl.raakpunt.routing");

    /** Rules of ownership, routing and time: no Spring, no database, no network, no clock of their own. */
    private static final DescribedPredicate<JavaClass> PURE = DescribedPredicate.describe(
            "the pure core",
            type -> Pattern.matches(
                    "nl\\.raakpunt\\.routing\\.(question\\.(Question|QuestionRules|QuestionHistory|Command|Event|Decision"
                            + "|Refusal|Rule|Outcome|Bsn|PlainText|Tidy|Erasure|Said|Tally|Explanation|PendingOffer|State"
                            + "|Escalation|EscalationRules|Activity|Skipped|Step)"
                            + "|route\\.(RoutePolicy|Line|Place|Route|Advice|Inquiry|EscalationPolicy|EscalationOptions)"
                            + "|worktime\\.(WorkingTime|OfficeHours|Deadlines)|notify\\.(Messages|QuietHours|Preference)|outbox\\.Backoff|lesson\\.Teachings"
                            + "|insight\\.(Story|StoryTeller|Measure|Group|Totals|Figure|Fraction|Value|Selection|Declines)"
                            + "|coverage\\.(StaleOwners|Gap)"
                            + "|plainlanguage\\.(PlainLanguage|Sentence|Syllables|Passive|SimpleWords|Abbreviations|Readability|Reading|Hint)"
                            + "|chat\\.(CommandParser|Wish|ChatMessage|NewsOf|PlainLine))(\\$.*)?",
                    type.getName()));

    private static final Path SOURCES = Path.of("src/main/java/nl/raakpunt/routing");

    private static final Map<String, String> TABLES = Map.ofEntries(
            Map.entry("question_event", "question"),
            Map.entry("question_person", "question"),
            Map.entry("question_receipt", "question"),
            Map.entry("attachment_chunk", "attachment"),
            Map.entry("attachment_object", "attachment"),
            Map.entry("audit_log", "audit"),
            Map.entry("privacy_run", "privacy"),
            Map.entry("desk_call", "call"),
            Map.entry("outbox_message", "outbox"),
            Map.entry("citizen_track", "citizen"),
            Map.entry("citizen_rating", "citizen"),
            Map.entry("intake_receipt", "intake"),
            Map.entry("intake_mail", "intake"),
            Map.entry("notification_preference", "notify"),
            Map.entry("digest_item", "notify"),
            Map.entry("action_link", "notify"),
            Map.entry("insight_question", "insight"),
            Map.entry("insight_rating", "insight"),
            Map.entry("promise_reminder", "notify"),
            Map.entry("push_key", "push"),
            Map.entry("push_subscription", "push"),
            Map.entry("chat_", "chat"));

    @Test
    void featuresDoNotDependOnEachOtherInCircles() {
        slices().matching("nl.raakpunt.routing.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void thePureCoreHasNoInputOrOutput() {
        noClasses()
                .that(PURE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework.(jdbc|web|http|stereotype|context|transaction|mail)..",
                        "java.sql..",
                        "java.net.http..",
                        "java.io..",
                        "java.nio..",
                        "reactor..",
                        "tools.jackson..")
                .orShould()
                .callMethod(Instant.class, "now")
                .check(CLASSES);
    }

    @Test
    void thePureCoreIsReallyThere() {
        assertThat(CLASSES.stream().filter(PURE)).hasSizeGreaterThan(30);
    }

    @Test
    void onlyTheDirectoryFeatureCallsDirectoryService() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "nl.raakpunt.routing.directory", "nl.raakpunt.routing.auditor", "nl.raakpunt.routing.chat..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.web.reactive.function.client..", "io.github.resilience4j..")
                .check(CLASSES);
    }

    @Test
    void everyPageIsWhereFormsGetTheirToken() {
        String[] packages =
                PageAdvice.class.getAnnotation(ControllerAdvice.class).value();
        classes()
                .that()
                .areMetaAnnotatedWith(Controller.class)
                .and()
                .areNotMetaAnnotatedWith(RestController.class)
                .and()
                .areNotAnnotations()
                .should()
                .resideInAnyPackage(packages)
                .check(CLASSES);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(CLASSES);
    }

    @Test
    void tablesAreTouchedByTheirOwnFeatureOnly() throws IOException {
        List<String> trespasses = new ArrayList<>();
        try (Stream<Path> sources = Files.walk(SOURCES)) {
            for (Path source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                String text = Files.readString(source);
                String feature = SOURCES.relativize(source).getName(0).toString();
                TABLES.forEach((table, owner) -> {
                    if (!feature.equals(owner) && text.contains(table)) {
                        trespasses.add(source + " touches " + table);
                    }
                });
            }
        }
        assertThat(trespasses).isEmpty();
    }
}
