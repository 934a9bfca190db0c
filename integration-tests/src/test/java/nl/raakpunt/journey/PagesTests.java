package nl.raakpunt.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationElement;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.AttributedElement;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No page is forgotten when all are looked at. */
class PagesTests {
    private static final Path SERVICE = Path.of("../routing-service/target/classes/nl/raakpunt/routing");
    private static final List<String> CONTROLLERS =
            List.of("org/springframework/stereotype/Controller;", "/CitizenPage;");
    private static final String GET = "org/springframework/web/bind/annotation/GetMapping;";

    @Test
    void everyPageOfTheServiceIsInTheList() throws IOException {
        Set<String> pages = pagesOfTheService();
        assertThat(pages).contains("/", "/vragen/{id}").hasSizeGreaterThan(30);

        Set<String> forgotten = new TreeSet<>(pages);
        forgotten.removeAll(Pages.mappings());
        assertThat(forgotten).as("pages that Pages does not know").isEmpty();
    }

    @Test
    void theListHasNoPagesThatAreGone() throws IOException {
        Set<String> gone = new TreeSet<>(Pages.mappings());
        gone.remove("");
        gone.removeAll(pagesOfTheService());
        assertThat(gone).isEmpty();
    }

    @Test
    void eachNameIsOfOnePage() {
        assertThat(Pages.all()).extracting(ShownPage::name).doesNotHaveDuplicates();
    }

    private static Set<String> pagesOfTheService() throws IOException {
        try (Stream<Path> classes = Files.walk(SERVICE)) {
            return classes.filter(file -> file.toString().endsWith(".class"))
                    .map(PagesTests::read)
                    .filter(type -> annotations(type).anyMatch(PagesTests::isController))
                    .flatMap(PagesTests::mappings)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Stream<String> mappings(ClassModel controller) {
        return controller.methods().stream()
                .flatMap(PagesTests::annotations)
                .filter(annotation -> annotation.className().stringValue().endsWith(GET))
                .flatMap(annotation -> annotation.elements().stream())
                .filter(element ->
                        Set.of("value", "path").contains(element.name().stringValue()))
                .map(AnnotationElement::value)
                .flatMap(value -> ((AnnotationValue.OfArray) value).values().stream())
                .map(path -> ((AnnotationValue.OfString) path).stringValue());
    }

    private static boolean isController(Annotation annotation) {
        return CONTROLLERS.stream().anyMatch(annotation.className().stringValue()::endsWith);
    }

    private static Stream<Annotation> annotations(AttributedElement element) {
        return element.findAttribute(Attributes.runtimeVisibleAnnotations()).stream()
                .flatMap(all -> all.annotations().stream());
    }

    private static ClassModel read(Path file) {
        try {
            return ClassFile.of().parse(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
