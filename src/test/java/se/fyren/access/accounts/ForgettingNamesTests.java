package se.fyren.access.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.fyren.access.StaffRole;
import se.fyren.access.Unit.Kind;
import se.fyren.web.WrongSetting;

/** Of those who have left, what opened their key goes at once, and what they were called after five years. */
class ForgettingNamesTests {

    @TempDir
    private Path data;

    private StaffHouse house;
    private ForgettingNames names;
    private UUID anna;
    private UUID bo;

    @BeforeEach
    void start() {
        house = new StaffHouse(data);
        names = house.get(ForgettingNames.class);
        anna = house.colleague("anna", StaffRole.COUNSELLOR, house.unit(Kind.MIKA, "mika-sthlm"))
                .staff();
        bo = house.invited("bosse");
    }

    @AfterEach
    void end() {
        house.close();
    }

    @Test
    void whatOpenedTheirKeyGoesAtOnceAndTheNameStaysForNow() {
        house.joins(bo);
        leaves(bo);
        names.forget();

        assertThat(List.of("passphrase", "passkey", "identity", "session", "one_time_link", "unit_key_share"))
                .allSatisfy(table -> assertThat(house.count("access." + table + " where staff = '" + bo + "'"))
                        .isZero());
        assertThat(staff(bo).name()).isEqualTo("Någon som heter bosse");
    }

    @Test
    void theNameGoesOnTheDayFiveYearsAfterTheyLeftAndNotBefore() {
        house.clock.turnTo("2026-11-21T12:00");
        leaves(anna);

        house.clock.turnTo("2031-11-20T23:59");
        names.forget();
        assertThat(staff(anna).signInName()).isEqualTo("anna");
        house.clock.turnTo("2031-11-21T00:00");
        names.forget();
        names.forget();

        assertThat(staff(anna).isForgotten()).isTrue();
        assertThat(staff(anna).signInName()).isEmpty();
        assertThat(staff(anna).id()).isEqualTo(anna);
        assertThat(house.count("access.assignment where staff = '" + anna + "'"))
                .isEqualTo(1);
    }

    @Test
    void whoIsHereIsCalledWhatTheyAreCalled() {
        leaves(anna);
        house.clock.turnTo("2046-11-20T12:00");
        names.forget();

        assertThat(house.inTransaction(() -> house.get(Roster.class).namesOf(List.of(anna, bo))))
                .isEqualTo(Map.of(bo, "Någon som heter bosse"));
        assertThat(staff(bo).signInName()).isEqualTo("bosse");
    }

    @Test
    void aForgottenNameIsFreeForSomebodyElseAndSignsNobodyIn() {
        leaves(anna);
        house.clock.turnTo("2031-11-20T12:00");
        names.forget();
        UUID another = house.invited("anna");

        assertThat(house.get(Colleagues.class).named("anna").map(Staff::id)).contains(another);
        assertThat(house.get(Colleagues.class).named("")).isEmpty();
    }

    @Test
    void aTimeThatIsNoneStopsTheStartWithASentence() {
        assertThat(List.of("fem år", "", "-P1Y", "5")).allSatisfy(typed -> assertThatExceptionOfType(WrongSetting.class)
                .isThrownBy(() -> new ForgettingNames(house.get(Colleagues.class), typed, house.clock))
                .withMessageContaining("FYREN_STAFF_NAMES_KEPT"));
    }

    private void leaves(UUID who) {
        house.inTransaction(() -> {
            Roster roster = house.get(Roster.class);
            roster.leave(roster.account(who).orElseThrow().record());
            return who;
        });
    }

    private Staff staff(UUID id) {
        return house.get(Colleagues.class).find(id).orElseThrow();
    }
}
