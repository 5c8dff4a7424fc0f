package se.fyren;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Repository;

/** How the house is built, inside each module. */
class ArchitectureTests {

    private static final int LONGEST_FILE = 300;
    private static final int MEDIAN_FILE = 60;
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("se.fyren");

    @Test
    void repositoriesStayInTheirPackage() {
        hold(classes().that().areAnnotatedWith(Repository.class).should().bePackagePrivate());
    }

    @Test
    void theDomainKnowsNothingOfTheWeb() {
        hold(noClasses()
                .that()
                .resideInAPackage("se.fyren..domain..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("se.fyren..web.."));
    }

    @Test
    void whatTimeItIsComesFromTheClock() {
        hold(noClasses()
                .should()
                .callCodeUnitWhere(target(describe("reads the machine's time", target -> readsTime(target)))));
    }

    @Test
    void thereIsOneClock() {
        hold(noClasses()
                .that()
                .doNotBelongToAnyOf(Fyren.class)
                .should()
                .callCodeUnitWhere(target(describe(
                        "makes a clock",
                        target -> target.getOwner().isEquivalentTo(Clock.class)
                                && target.getName().startsWith("system")))));
    }

    private static boolean readsTime(CodeUnitCallTarget target) {
        boolean now = target.getName().equals("now")
                && target.getOwner().getPackageName().startsWith("java.time")
                && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        boolean millis = target.getOwner().isEquivalentTo(System.class)
                && target.getName().equals("currentTimeMillis");
        boolean date = target.getOwner().isEquivalentTo(Date.class)
                && target.getName().equals("<init>")
                && target.getRawParameterTypes().isEmpty();
        return now || millis || date;
    }

    @Test
    void nothingIsInjectedIntoFields() {
        hold(noFields().should().beAnnotatedWith(Autowired.class));
        hold(noFields().should().beAnnotatedWith(Value.class));
        hold(noFields().should().beAnnotatedWith("jakarta.inject.Inject"));
        hold(noFields().should().beAnnotatedWith("jakarta.annotation.Resource"));
    }

    @Test
    void everyNameSaysWhatTheThingIs() {
        hold(noClasses().should().haveSimpleNameContaining("Util"));
        hold(noClasses().should().haveSimpleNameContaining("Common"));
        hold(noClasses().should().haveNameMatching(".*(Manager|Impl|Helper)"));
        hold(noClasses().should().resideInAnyPackage("..util..", "..utils..", "..common..", "..helper.."));
    }

    /** Spring calls each by its class's own name: where two have the same, nothing starts. */
    @Test
    void noTwoComponentsHaveOneName() {
        assertThat(CODE.stream()
                        .filter(type -> type.isMetaAnnotatedWith(Component.class))
                        .map(JavaClass::getSimpleName))
                .hasSizeGreaterThan(100)
                .doesNotHaveDuplicates();
    }

    @Test
    void everyPackageIsNullMarked() {
        List<Path> packages = Stream.of(House.CODE, House.TESTS)
                .flatMap(root -> House.files(root, ".java").stream().map(root::relativize))
                .map(file -> Objects.requireNonNull(file.getParent()))
                .distinct()
                .toList();
        assertThat(packages).isNotEmpty().allMatch(ArchitectureTests::isNullMarked);
    }

    private static boolean isNullMarked(Path folder) {
        return Stream.of(House.CODE, House.TESTS)
                .map(root -> root.resolve(folder).resolve("package-info.java"))
                .filter(Files::exists)
                .anyMatch(file -> House.text(file).contains("@" + NullMarked.class.getSimpleName()));
    }

    @Test
    void aFileIsReadInOneSitting(TestReporter reporter) {
        List<Path> code = House.files(House.CODE, ".java");
        List<Path> all = Stream.of(House.CODE, House.TESTS)
                .flatMap(root -> House.files(root, ".java").stream())
                .toList();
        List<Long> lengths =
                code.stream().map(ArchitectureTests::lines).sorted().toList();
        long median = lengths.get(lengths.size() / 2);
        reporter.publishEntry(
                "lines", "%d files, median %d, longest %d".formatted(code.size(), median, lengths.getLast()));
        assertThat(all)
                .filteredOn(file -> lines(file) > LONGEST_FILE)
                .as("files over 300 lines")
                .isEmpty();
        assertThat(median).as("the median file's lines").isLessThan(MEDIAN_FILE);
    }

    private static long lines(Path file) {
        return House.text(file).lines().count();
    }

    @Test
    void whatAModuleOffersIsExplained() {
        assertThat(PublicType.all())
                .hasSizeGreaterThan(40)
                .filteredOn(type -> type.sealed() || List.of("record", "enum").contains(type.kind()))
                .filteredOn(not(type -> type.doc().length() > 10))
                .as("records, enums and sealed types without a class Javadoc")
                .isEmpty();
    }

    private static void hold(ArchRule rule) {
        rule.check(CODE);
    }
}
