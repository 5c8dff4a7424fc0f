package se.fyren.access.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.fyren.access.SignedIn;
import se.fyren.access.StaffRole;
import se.fyren.access.Unit.Kind;

/** Whoever is signed in in several places sees each of them, and ends the one they choose. */
class OpenSessionsTests {

    @TempDir
    private Path data;

    private StaffHouse house;
    private Sessions sessions;
    private FreshProof proof;
    private SignedIn anna;

    @BeforeEach
    void start() {
        house = new StaffHouse(data);
        sessions = house.get(Sessions.class);
        proof = house.get(FreshProof.class);
        anna = house.colleague("anna", StaffRole.COUNSELLOR, house.unit(Kind.MIKA, "mika-sthlm"));
    }

    @AfterEach
    void end() {
        house.close();
    }

    @Test
    void eachHasTheDayItBeganAndItsHatAndOneIsWhereTheyAre() {
        house.clock.turnTo("2026-11-19T23:55");
        String bareheaded = sessions.begin(anna.staff(), anna.key(), null);
        house.clock.turnTo("2026-11-20T00:05");
        String here = sessions.begin(
                anna.staff(), anna.key(), anna.hat().orElseThrow().assignment());

        assertThat(proof.sessions(anna, here))
                .extracting(
                        OpenSession::beganOn,
                        one -> one.hat().map(hat -> hat.unit().name()).orElse(""),
                        OpenSession::isThis)
                .containsExactly(
                        tuple(LocalDate.of(2026, 11, 20), "Enheten mika-sthlm", true),
                        tuple(LocalDate.of(2026, 11, 19), "", false));
        assertThat(proof.sessions(anna, bareheaded))
                .filteredOn(OpenSession::isThis)
                .singleElement()
                .extracting(OpenSession::beganOn)
                .isEqualTo(LocalDate.of(2026, 11, 19));
    }

    @Test
    void oneIsEndedByItselfAndTheOthersGoOn() {
        String here = begun();
        String there = begun();
        String elsewhere = begun();
        UUID chosen = idOf(there);

        assertThat(ends(anna, chosen)).isTrue();
        assertThat(sessions.of(there)).isEmpty();
        assertThat(sessions.of(here)).isPresent();
        assertThat(sessions.of(elsewhere)).isPresent();
        assertThat(ends(anna, chosen)).isFalse();
    }

    @Test
    void nobodyEndsOrSeesAnothers() {
        SignedIn bo = house.colleague("bosse", StaffRole.COUNSELLOR, house.unit(Kind.KAST, "kast-sthlm"));
        String annas = begun();

        assertThat(ends(bo, idOf(annas))).isFalse();
        assertThat(sessions.of(annas)).isPresent();
        assertThat(proof.sessions(bo, annas)).isEmpty();
    }

    @Test
    void oneThatHasEndedIsNotThere() {
        begun();
        house.clock.passes(Sessions.IDLE);
        assertThat(proof.sessions(anna, "")).isEmpty();

        String used = begun();
        for (Duration gone = Duration.ZERO; gone.compareTo(Sessions.LONGEST) < 0; gone = gone.plusMinutes(20)) {
            sessions.of(used);
            house.clock.passes(Duration.ofMinutes(20));
        }
        assertThat(proof.sessions(anna, used)).isEmpty();
    }

    private List<OpenSession> all(String cookie) {
        return proof.sessions(anna, cookie);
    }

    private UUID idOf(String cookie) {
        return all(cookie).stream()
                .filter(OpenSession::isThis)
                .map(OpenSession::id)
                .findFirst()
                .orElseThrow();
    }

    private boolean ends(SignedIn who, UUID id) {
        return house.inTransaction(() -> house.get(OwnCredentials.class).endSession(who, id));
    }

    private String begun() {
        return sessions.begin(anna.staff(), anna.key(), null);
    }
}
