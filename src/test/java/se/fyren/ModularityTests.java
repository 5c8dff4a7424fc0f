package se.fyren;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The modules are what docs/architecture.md draws, and lean on each other only as each says that it may. */
class ModularityTests {

    private final ApplicationModules modules = ApplicationModules.of(Fyren.class);

    @Test
    void noModuleReachesIntoAnotherOrInACircle() {
        assertThat(modules.stream()).hasSizeGreaterThan(4);
        modules.verify();
    }

    @Test
    void everyModuleSaysWhatItMayUse() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("se.fyren");
        assertThat(modules.stream().map(module -> module.getBasePackage().getName()))
                .allSatisfy(name -> assertThat(classes.get(name + ".package-info")
                                .getAnnotationOfType(ApplicationModule.class)
                                .allowedDependencies())
                        .as("allowedDependencies in the package-info of " + name)
                        .doesNotContain(ApplicationModule.OPEN_TOKEN));
    }

    @Test
    void theDiagramIsTheCodes() {
        assertThat(House.document("architecture.md")
                        .lines()
                        .dropWhile(line -> !line.equals("```mermaid"))
                        .takeWhile(line -> !line.equals("```")))
                .as("the diagram in docs/architecture.md, which should be%n%n%s%n```%n%n", String.join("\n", diagram()))
                .isEqualTo(diagram());
    }

    private List<String> diagram() {
        Stream<String> lines = modules.stream()
                .map(module -> module.getIdentifier().toString())
                .sorted()
                .flatMap(name ->
                        Stream.concat(Stream.of(name), uses(name).stream().map(other -> name + " --> " + other)))
                .map(line -> "    " + line);
        return Stream.concat(Stream.of("```mermaid", "graph TD"), lines).toList();
    }

    private List<String> uses(String name) {
        return modules.getModuleByName(name).orElseThrow().getDirectDependencies(modules).stream()
                .map(dependency -> dependency.getTargetModule().getIdentifier().toString())
                .distinct()
                .sorted()
                .toList();
    }
}
