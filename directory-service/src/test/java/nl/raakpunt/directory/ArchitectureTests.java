package nl.raakpunt.directory;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.springframework.stereotype.Repository;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "nl.raakpunt.directory", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    private static final String[] IO = {
        "java.sql..",
        "javax.sql..",
        "java.net.http..",
        "java.nio.file..",
        "org.springframework.jdbc..",
        "org.springframework.ldap..",
        "org.springframework.web..",
        "co.elastic..",
        "reactor.."
    };

    @ArchTest
    static final ArchRule PACKAGES_FORM_NO_CYCLES =
            slices().matching("nl.raakpunt.directory.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule AVAILABILITY_IS_PURE = noClasses()
            .that()
            .resideInAPackage("nl.raakpunt.directory.availability")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(IO);

    @ArchTest
    static final ArchRule PLANNING_IS_PURE = noClasses()
            .that()
            .haveNameMatching(
                    ".*\\.(SyncPlan|PlanBuilder|Verdict|Facts|Fact|TeamPlan|Agenda|KnownPeople|EntryMapper|DirectoryEntry"
                            + "|CardBook|CandidateOrder|CsvRow|CatalogueRows|ResponsibilityRows|ImportBatch)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(IO);

    @ArchTest
    static final ArchRule CONTROLLERS_KEEP_TO_THEIR_OWN_REPOSITORIES =
            classes().that().areAnnotatedWith(RestController.class).should(useNoForeignRepository());

    private static ArchCondition<JavaClass> useNoForeignRepository() {
        DescribedPredicate<JavaClass> repository =
                DescribedPredicate.describe("a repository", type -> type.isAnnotatedWith(Repository.class));
        return new ArchCondition<>("use no repository of another feature") {
            @Override
            public void check(JavaClass controller, ConditionEvents events) {
                controller.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> repository.test(dependency.getTargetClass()))
                        .filter(dependency ->
                                !dependency.getTargetClass().getPackageName().equals(controller.getPackageName()))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription())));
            }
        };
    }
}
