package se.fyren.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.fyren.access.AskedFor.Nearness;
import se.fyren.access.AskedFor.Target;
import se.fyren.access.Caller.Answer;
import se.fyren.access.StaffAddress.Of;
import se.fyren.access.Visitor.Standing;
import se.fyren.access.accounts.Sessions;
import se.fyren.access.accounts.StaffedFyren;
import se.fyren.access.audit.TrailHouse;

/**
 * Every address for staff, asked by every role in every standing for what is theirs, their unit's, another unit's and
 * nobody's. What the rules let is answered; the rest cannot be told from what is not there, in answer or in work.
 */
class EveryStaffAddressTest {

    @TempDir
    private static Path data;

    private static StaffedFyren house;
    private static Caller caller;
    private static AskedFor asked;
    private static List<Visitor> visitors;
    private static final Map<String, Caller.Seen> NOWHERE = new HashMap<>();

    @BeforeAll
    static void open() {
        house = new StaffedFyren(data);
        caller = new Caller(house);
        asked = new AskedFor(house);
        visitors = Visitor.all(house).toList();
    }

    @AfterAll
    static void shut() {
        house.close();
    }

    @Test
    void everyAddressIsTriedHere() {
        assertThat(mapped().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        StaffAddress.ALL.stream().map(StaffAddress::toString).toList());
    }

    @Test
    void everyAddressAsksWhoIsSignedInButThoseForNobody() {
        Set<String> forNobody = StaffAddress.ALL.stream()
                .filter(address -> address.of() == Of.NOBODY)
                .map(StaffAddress::toString)
                .collect(Collectors.toSet());
        assertThat(mapped()).allSatisfy((address, method) -> assertThat(method.getMethodParameters())
                .as(address)
                .filteredOn(parameter -> parameter.getParameterType() == SignedIn.class)
                .hasSize(forNobody.contains(address) ? 0 : 1));
    }

    @TestFactory
    Stream<DynamicContainer> whatIsNotTheirsCannotBeToldFromWhatIsNotThere() {
        return StaffAddress.ALL.stream()
                .filter(address -> address.of() != Of.NOBODY)
                .map(address -> DynamicContainer.dynamicContainer(
                        address.toString(),
                        visitors.stream()
                                .map(visitor -> DynamicTest.dynamicTest(visitor.toString(), () -> visitor.who()
                                        .ifPresentOrElse(
                                                who -> isAnsweredByTheRules(address, visitor, who),
                                                () -> isLedToSigningIn(address, visitor))))));
    }

    private static void isLedToSigningIn(StaffAddress address, Visitor visitor) {
        Answer answer = asks(address, visitor, asked.target(address, visitor, Nearness.OWN_UNIT));
        Answer none = asks(address, visitor, asked.nobodys(address));
        Answer mistyped = asks(address, visitor, mistyped(asked.nobodys(address)));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).isEqualTo("/sv/staff/sign-in");
        assertThat(answer.entries()).isZero();
        assertThat(answer).isEqualTo(none).isEqualTo(mistyped);
    }

    private static void isAnsweredByTheRules(StaffAddress address, Visitor visitor, SignedIn who) {
        Target nobodys = asked.nobodys(address);
        Answer none = asks(address, visitor, nobodys);
        if (address.of().isOneRecord() || !lets(address, who, asked.target(address, visitor, Nearness.OWN))) {
            isNowhere(address, visitor, none);
        }
        for (Nearness nearness : AskedFor.nearnesses(address)) {
            Target target = asked.target(address, visitor, nearness);
            Answer answer = asks(address, visitor, target);
            if (lets(address, who, target)) {
                isAnswered(address, visitor, answer);
            } else {
                assertThat(answer.entries())
                        .as("entries for what is %s", nearness)
                        .isEqualTo(1);
                assertThat(seen(answer, target)).as("what is %s", nearness).isEqualTo(seen(none, nobodys));
                assertThat(answer.statements())
                        .as("statements for what is %s", nearness)
                        .isEqualTo(none.statements());
            }
        }
    }

    private static void isAnswered(StaffAddress address, Visitor visitor, Answer answer) {
        boolean ofTheirOwn = address.of() == Of.NOTHING || address.of() == Of.A_PROOF;
        assertThat(answer.status())
                .isIn(
                        switch (address.of()) {
                            case A_PROOF -> List.of(403);
                            case ONESELF -> List.of(200, 303, 400);
                            default -> List.of(200, 303);
                        });
        assertThat(answer.entries()).isGreaterThanOrEqualTo(ofTheirOwn ? 0 : 1);
        if (visitor.person().hat().role() != StaffRole.ADMINISTRATOR) {
            // Every centre is told to which coordinators something can be handed over.
            boolean namesCoordinators = address.path().endsWith("/handover");
            assertThat(namesCoordinators ? answer.body().replace("COORDINATORS elsewhere", "") : answer.body())
                    .doesNotContain("elsewhere");
        }
        assertThat(answer.body()).doesNotContain(asked.threads().notListed());
        if (address.of() == Of.A_LIST && address.thing() == Thing.THREAD) {
            assertThat(answer.body()).contains(asked.threads().listed());
        }
        if (address.method().equals("POST")) {
            asked.somethingHasChanged();
        }
    }

    private static void isNowhere(StaffAddress address, Visitor visitor, Answer none) {
        assertThat(none.entries()).isEqualTo(1);
        if (address.of() == Of.A_NAME) {
            assertThat(none.status()).isEqualTo(400);
        } else {
            Answer mistyped = asks(address, visitor, mistyped(asked.nobodys(address)));
            assertThat(none.status()).isEqualTo(404);
            assertThat(none.seen())
                    .isEqualTo(nowhere(address.method(), visitor))
                    .isEqualTo(mistyped.seen());
        }
    }

    /** Asked once for each visitor: an address that Fyren does not have is the same, whatever else is compared with it. */
    private static Caller.Seen nowhere(String method, Visitor visitor) {
        return NOWHERE.computeIfAbsent(
                method + " " + visitor, first -> caller.asks(method, "/sv/staff/nowhere", "", visitor.cookie())
                        .seen());
    }

    @TestFactory
    Stream<DynamicTest> onlyOnesOwnHatThatOneIsLetInWithCanBePutOn() {
        Visitor another = visitors.getFirst();
        return visitors.stream()
                .filter(visitor -> visitor.who().isPresent() && !visitor.equals(another))
                .map(visitor -> DynamicTest.dynamicTest(visitor.toString(), () -> {
                    Answer own =
                            putsOn(visitor, visitor.person().hat().assignment().toString());
                    Answer none = putsOn(visitor, "3f0d6c1e-2f4b-4c1d-9d0a-0c6f1f1f7a11");

                    assertThat(none.status()).isEqualTo(404);
                    assertThat(putsOn(
                                    visitor, another.person().hat().assignment().toString()))
                            .isEqualTo(none);
                    assertThat(List.of(putsOn(visitor, "mistyped"), putsOn(visitor, "")))
                            .containsOnly(none);
                    if (visitor.standing() == Standing.IN_FORCE) {
                        assertThat(own.status()).isEqualTo(303);
                    } else {
                        assertThat(own).isEqualTo(none);
                    }
                }));
    }

    private static Answer putsOn(Visitor visitor, String hat) {
        return caller.asks("POST", "/sv/staff/hat", "hat=" + hat, visitor.cookie());
    }

    @Test
    void aSessionTellsWhoTheyAreAndTheHatThatTheyMayWear() {
        assertThat(visitors).allSatisfy(visitor -> assertThat(visitor.cookie().flatMap(house.get(Sessions.class)::of))
                .usingRecursiveComparison()
                .ignoringFields("value.key")
                .isEqualTo(visitor.who()));
    }

    @Test
    void inAnotherLanguageThereIsNothingAndNothingIsDone() {
        Visitor visitor = visitors.getFirst();
        assertThat(List.of("de", "%20", "%22")).allSatisfy(language -> {
            Answer answer = caller.asks("POST", "/" + language + "/staff/sign-out-everywhere", "", visitor.cookie());
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.statements()).isZero();
        });
    }

    /** Whether the rules let it; what is not there is not theirs either. */
    private static boolean lets(StaffAddress address, SignedIn who, Target target) {
        return switch (address.of()) {
            case NOTHING, A_PROOF -> true;
            case ONES_OWN_ONLY -> false;
            case A_LIST -> scope(address, who).isPresent();
            case A_LIST_OF_ONES_UNIT ->
                scope(address, who).filter(scope -> scope.unit() != null).isPresent();
            case NOBODY,
                    ONESELF,
                    A_PERSON,
                    A_NEW_ASSIGNMENT,
                    AN_ASSIGNMENT,
                    A_NAME,
                    A_LINE,
                    A_CHANGE,
                    A_THREAD,
                    SOMETHING_NEW ->
                Rules.decide(who, address.act(), address.part(), target.ref(), TrailHouse.TODAY)
                        .isAllowed();
        };
    }

    private static Optional<Scope> scope(StaffAddress address, SignedIn who) {
        return Rules.scope(who, address.act(), address.part(), address.thing(), TrailHouse.TODAY);
    }

    private static Answer asks(StaffAddress address, Visitor visitor, Target target) {
        return caller.asks(
                address.method(), target.in("/sv/staff" + address.path()), target.in(address.form()), visitor.cookie());
    }

    /** What they see; the name that they typed themselves is not what tells. */
    private static Caller.Seen seen(Answer answer, Target target) {
        return new Caller.Seen(
                answer.status(), answer.seen().headers(), answer.body().replace(target.in("{name}"), "{name}"));
    }

    private static Target mistyped(Target target) {
        return new Target(
                target.words().keySet().stream().collect(Collectors.toMap(word -> word, word -> "mistyped")),
                target.ref());
    }

    private static Map<String, HandlerMethod> mapped() {
        return house.get(RequestMappingHandlerMapping.class).getHandlerMethods().entrySet().stream()
                .flatMap(one -> names(one.getKey()).map(name -> Map.entry(name, one.getValue())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Those of its addresses that are for staff, each with its method; one that takes any method is no row's. */
    private static Stream<String> names(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        return mapping.getPatternValues().stream()
                .filter(path -> path.contains("/staff"))
                .flatMap(path -> methods.isEmpty()
                        ? Stream.of("any method " + path)
                        : methods.stream().map(method -> method + " " + path));
    }
}
