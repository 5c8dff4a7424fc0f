package se.fyren.access;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import se.fyren.access.accounts.OwnCredentials;
import se.fyren.access.accounts.PasskeySignIn;
import se.fyren.access.accounts.Recovery;
import se.fyren.access.accounts.Roster;
import se.fyren.access.accounts.StaffedFyren;
import se.fyren.access.audit.TrailReading;

/**
 * A page reaches records within a transaction only, and cannot begin one: the gate does, and decides there. So what
 * takes part in a transaction and begins none is asked through the gate or not at all.
 */
class OnlyThroughTheGateTest {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("se.fyren");

    private static final String[] PAGES = {"..web..", "..desk.."};

    @Test
    void noPageBeginsATransaction() {
        noClasses()
                .that()
                .resideInAnyPackage(PAGES)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(TransactionOperations.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(PlatformTransactionManager.class)
                .orShould()
                .beAnnotatedWith(Transactional.class)
                .check(CODE);
        noMethods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(PAGES)
                .should()
                .beAnnotatedWith(Transactional.class)
                .check(CODE);
    }

    @Test
    void noPageAsksTheDatabase() {
        noClasses()
                .that()
                .resideInAnyPackage(PAGES)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..")
                .check(CODE);
    }

    @Test
    void whatReachesRecordsRefusesToBeAskedPastTheGate(@TempDir Path data) {
        try (StaffedFyren house = new StaffedFyren(data)) {
            assertThat(Stream.of(
                                    methods(Roster.class, "")
                                            .filter(method -> !Modifier.isStatic(method.getModifiers())),
                                    methods(Recovery.class, "colleague|vouch"),
                                    methods(PasskeySignIn.class, "of|add|remove"),
                                    methods(Interpreters.class, "at|lend|end"),
                                    methods(Workmates.class, ""),
                                    methods(TrailReading.class, ""),
                                    methods(OwnCredentials.class, ""))
                            .flatMap(Function.identity()))
                    .hasSizeGreaterThan(19)
                    .allSatisfy(method -> assertThat(thrownBy(method, house.get(method.getDeclaringClass())))
                            .isInstanceOf(IllegalTransactionStateException.class));
        }
    }

    /** The public methods with such a name; all for none. */
    private static Stream<Method> methods(Class<?> type, String names) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .filter(method -> names.isEmpty() || method.getName().matches(names));
    }

    private static Throwable thrownBy(Method method, Object bean) {
        Object[] nothing = new Object[method.getParameterCount()];
        try {
            method.invoke(bean, nothing);
            return new AssertionError("It let itself be asked");
        } catch (InvocationTargetException thrown) {
            return thrown.getTargetException();
        } catch (IllegalAccessException notPublic) {
            return notPublic;
        }
    }
}
