package se.fyren.access.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.fyren.access.SignedIn;
import se.fyren.access.StaffRole;
import se.fyren.access.Unit;
import se.fyren.access.Unit.Kind;
import se.fyren.access.Unit.Purpose;
import se.fyren.access.accounts.SigningIn.Result.NoMatch;
import se.fyren.access.accounts.SigningIn.Result.Wait;
import se.fyren.access.accounts.SigningIn.Result.Welcome;
import se.fyren.access.keys.Keyring;
import se.fyren.sealing.Passphrase;

/** Whatever two do at once, one of them does it, nobody waits for ever, and nothing is done by half. */
class AtOnceTests {

    private static final int OFTEN = 5;

    @TempDir
    private static Path data;

    private static StaffHouse house;
    private static int tests;

    private final int test = ++tests;
    private Unit mika;

    @BeforeAll
    static void open() {
        house = new StaffHouse(data);
    }

    @AfterAll
    static void shut() {
        house.close();
    }

    @BeforeEach
    void start() {
        mika = house.unit(Kind.MIKA, "mika-" + test);
    }

    @Test
    void ofTwoWhoComeWithOneLinkOneJoins() throws Exception {
        UUID anna = house.invited(named("anna"));
        house.assigned(anna, StaffRole.COUNSELLOR, mika, null);
        String link = house.link(anna);
        String code = house.code(house.app(link));

        List<Joining.Result> came =
                atOnce(2, () -> house.get(Joining.class).join(link, new Passphrase(StaffHouse.PASSPHRASE), code));

        assertThat(came).hasAtLeastOneElementOfType(Joining.Result.Joined.class);
        assertThat(came).hasAtLeastOneElementOfType(Joining.Result.NoSuchLink.class);
        assertThat(house.count("access.unit_key_share where staff = '" + anna + "'"))
                .isEqualTo(1);
        assertThat(house.count("access.session where staff = '" + anna + "'")).isEqualTo(1);
    }

    @Test
    void ofTwoWhoSendOneCodeOneComesIn() throws Exception {
        OneTimeCode app = house.joined(named("anna")).app();
        house.clock.passes(Duration.ofMinutes(1));
        String code = house.code(app);

        // Two nodes, for on one they take turns anyway.
        try (StaffHouse other = house.anotherNode(data)) {
            other.clock.passes(Duration.between(other.clock.instant(), house.clock.instant()));
            List<SigningIn.Result> came = allAtOnce(
                    List.of(() -> signIn(house, named("anna"), code), () -> signIn(other, named("anna"), code)));

            assertThat(came).hasAtLeastOneElementOfType(Welcome.class).hasAtLeastOneElementOfType(NoMatch.class);
        }
    }

    @Test
    void ofFortyWrongAtOnceFiveAreTriedAndTheOthersWait() throws Exception {
        List<SigningIn.Result> came = atOnce(40, () -> signIn(house, "nobody", "000000"));

        assertThat(came).filteredOn(NoMatch.class::isInstance).hasSize(5);
        assertThat(came).filteredOn(Wait.class::isInstance).hasSize(35);
    }

    @RepeatedTest(OFTEN)
    void whoIsLetInWhileTheirAssignmentEndsKeepsNoShare() throws Exception {
        SignedIn anna = house.colleague(named("anna"), StaffRole.COUNSELLOR, mika);
        SignedIn bo = house.colleague(named("bosse"), StaffRole.COUNSELLOR, mika);
        UUID waiting = bo.hat().orElseThrow().assignment();

        allAtOnce(List.of(
                () -> house.inTransaction(() -> roster().assignment(waiting)
                        .map(one -> roster().letIn(anna, one.record()))
                        .orElse(false)),
                () -> house.inTransaction(() -> {
                    roster().end(roster().assignment(waiting).orElseThrow().record());
                    return true;
                })));

        assertThat(keyring().has(bo.staff(), mika.id(), Purpose.CONTENT)).isFalse();
    }

    @RepeatedTest(OFTEN)
    void whoeverIsLetInWhileAnotherLeavesHasTheNewestKey() throws Exception {
        SignedIn anna = house.colleague(named("anna"), StaffRole.COUNSELLOR, mika);
        SignedIn bo = house.colleague(named("bosse"), StaffRole.COUNSELLOR, mika);
        SignedIn cia = house.colleague(named("cia"), StaffRole.COUNSELLOR, mika);
        letIn(anna, bo);

        allAtOnce(List.of(() -> letIn(anna, cia), () -> leaves(bo)));

        assertThat(keyring().toOpen(cia, mika.id(), Purpose.CONTENT))
                .extracting(key -> key.publicKey())
                .contains(keyring().toSeal(mika.id(), Purpose.CONTENT).orElseThrow());
        assertThat(keyring().has(bo.staff(), mika.id(), Purpose.CONTENT)).isFalse();
    }

    @RepeatedTest(OFTEN)
    void twoWhoLeaveOneUnitAtOnceBothLeaveIt() throws Exception {
        Unit kast = house.unit(Kind.KAST, "kast-" + test);
        SignedIn anna = house.colleague(named("anna"), StaffRole.COUNSELLOR, mika);
        SignedIn bo = house.colleague(named("bosse"), StaffRole.COUNSELLOR, mika);
        SignedIn cia = house.colleague(named("cia"), StaffRole.COUNSELLOR, mika);
        List.of(bo, cia).forEach(one -> {
            letIn(anna, one);
            house.assigned(one.staff(), StaffRole.COUNSELLOR, kast, null);
        });

        allAtOnce(List.of(() -> leaves(bo), () -> leaves(cia)));

        assertThat(house.count("access.unit_key_share where staff in ('" + bo.staff() + "', '" + cia.staff() + "')"))
                .isZero();
        assertThat(keyring().toOpen(anna, mika.id(), Purpose.CONTENT)).hasSize(3);
    }

    @Test
    void twoWhoLetInTheSamePersonGiveOneShare() throws Exception {
        SignedIn anna = house.colleague(named("anna"), StaffRole.COUNSELLOR, mika);
        SignedIn bo = house.colleague(named("bosse"), StaffRole.COUNSELLOR, mika);
        SignedIn cia = house.colleague(named("cia"), StaffRole.COUNSELLOR, mika);
        letIn(anna, bo);

        allAtOnce(List.of(() -> letIn(anna, cia), () -> letIn(bo, cia)));

        assertThat(keyring().toOpen(cia, mika.id(), Purpose.CONTENT)).hasSize(1);
    }

    @RepeatedTest(OFTEN)
    void twoFirstMembersMakeOneKey() throws Exception {
        UUID anna = house.colleague(named("anna"), StaffRole.ADMINISTRATOR, installation())
                .staff();
        UUID bo = house.colleague(named("bosse"), StaffRole.ADMINISTRATOR, installation())
                .staff();

        allAtOnce(List.of(
                () -> house.assigned(anna, StaffRole.COUNSELLOR, mika, null),
                () -> house.assigned(bo, StaffRole.COUNSELLOR, mika, null)));

        assertThat(house.count("access.unit_key where unit = '" + mika.id() + "'"))
                .isEqualTo(1);
        assertThat(house.count("access.unit_key_share where unit = '" + mika.id() + "'"))
                .isEqualTo(1);
    }

    @Test
    void ofTwoWhoComeBackWithTheSameHalvesOneDoes() throws Exception {
        SignedIn anna = house.colleague(named("anna"), StaffRole.COUNSELLOR, mika);
        SignedIn bo = house.colleague(named("bosse"), StaffRole.COUNSELLOR, mika);
        UUID cia = house.colleague(named("cia"), StaffRole.COUNSELLOR, mika).staff();
        Recovery recovery = house.get(Recovery.class);
        List<String> halves = allAtOnce(List.of(() -> vouches(anna, named("cia")), () -> vouches(bo, named("cia"))));

        List<Recovery.Result> came =
                atOnce(2, () -> recovery.comeBack(named("cia"), halves.getFirst(), halves.getLast()));

        assertThat(came)
                .hasAtLeastOneElementOfType(Recovery.Result.Back.class)
                .hasAtLeastOneElementOfType(Recovery.Result.NoMatch.class);
        assertThat(house.count("access.one_time_link where staff = '" + cia + "'"))
                .isEqualTo(1);
    }

    @Test
    void whoSignsInWhileTheyLeaveIsNotIn() throws Exception {
        StaffHouse.Joined joined = house.joined(named("anna"));
        UUID anna = joined.id();
        OneTimeCode app = joined.app();
        house.clock.passes(Duration.ofMinutes(1));
        String code = house.code(app);

        List<Object> came =
                allAtOnce(List.<Callable<Object>>of(() -> signIn(house, named("anna"), code), () -> leaves(anna)));

        if (came.getFirst() instanceof Welcome welcome) {
            assertThat(house.get(Sessions.class).of(welcome.session())).isEmpty();
        }
        house.clock.passes(Duration.ofMinutes(1));
        assertThat(signIn(house, named("anna"), house.code(app))).isInstanceOf(NoMatch.class);
    }

    private String named(String name) {
        return name + "-" + test;
    }

    private static SigningIn.Result signIn(StaffHouse node, String name, String code) {
        return node.get(SigningIn.class).with(name, new Passphrase(StaffHouse.PASSPHRASE), code, null);
    }

    private String vouches(SignedIn who, String colleague) {
        Recovery recovery = house.get(Recovery.class);
        return house.inTransaction(() ->
                recovery.vouch(who, recovery.colleague(colleague).orElseThrow().record()));
    }

    private boolean letIn(SignedIn member, SignedIn other) {
        return house.inTransaction(() -> roster().letIn(
                        member,
                        roster().assignment(other.hat().orElseThrow().assignment())
                                .orElseThrow()
                                .record()));
    }

    private boolean leaves(SignedIn one) {
        return leaves(one.staff());
    }

    private boolean leaves(UUID one) {
        return house.inTransaction(() -> {
            roster().leave(roster().account(one).orElseThrow().record());
            return true;
        });
    }

    private Unit installation() {
        return house.get(Units.class).only(Kind.INSTALLATION).orElseThrow();
    }

    private Roster roster() {
        return house.get(Roster.class);
    }

    private Keyring keyring() {
        return house.get(Keyring.class);
    }

    private static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
        return allAtOnce(Collections.nCopies(times, work));
    }

    /** What each gives; what any of them throws is thrown. */
    private static <T> List<T> allAtOnce(List<? extends Callable<? extends T>> works) throws Exception {
        CyclicBarrier start = new CyclicBarrier(works.size());
        List<T> given = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(works.size())) {
            List<Future<T>> futures = new ArrayList<>();
            for (Callable<? extends T> work : works) {
                futures.add(threads.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            for (Future<T> future : futures) {
                given.add(future.get());
            }
        } catch (ExecutionException thrown) {
            throw thrown.getCause() instanceof Exception cause ? cause : thrown;
        }
        return given;
    }
}
