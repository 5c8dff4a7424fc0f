package se.fyren.access.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import se.fyren.access.Act;
import se.fyren.access.Asked;
import se.fyren.access.Gate;
import se.fyren.access.Part;
import se.fyren.access.Scope;
import se.fyren.access.SignedIn;
import se.fyren.access.StaffRole;
import se.fyren.access.Thing;
import se.fyren.access.Unit.Purpose;
import se.fyren.access.keys.Keyring;

/** An auditor sees their unit's entries, everyone those of what they are responsible for, and nobody any other. */
class TrailReadingTests {

    private static final LocalDate TODAY = TrailHouse.TODAY;

    @AutoClose
    private final TrailHouse house = new TrailHouse();

    @Test
    void anAuditorSeesTheirOwnUnitsEntriesTheNewestFirst() {
        Asked first = written(house.mika.id(), null, TODAY.minusDays(1));
        written(house.kast.id(), null, TODAY);
        Asked last = written(house.mika.id(), null, TODAY);

        assertThat(read(house.mikasAuditor))
                .isEqualTo(new TrailPage.Read(
                        List.of(new TrailEntry(3, TODAY, last), new TrailEntry(1, TODAY.minusDays(1), first)), null));
    }

    @Test
    void everyoneSeesWhoReadWhatTheyAreResponsibleForWhateverTheUnit() {
        SignedIn counsellor = house.somebody(StaffRole.COUNSELLOR, house.mika);
        Asked theirs = written(house.mika.id(), counsellor.staff(), TODAY);
        written(house.mika.id(), UUID.randomUUID(), TODAY);
        written(house.mika.id(), null, TODAY);

        assertThat(read(counsellor)).isEqualTo(new TrailPage.Read(List.of(new TrailEntry(1, TODAY, theirs)), null));
        assertThat(read(house.somebody(StaffRole.COUNSELLOR, house.mika)))
                .isEqualTo(new TrailPage.Read(List.of(), null));
    }

    @Test
    void theScopeSaysWhichKeysAreTried() {
        Asked own = written(house.kast.id(), house.mikasAuditor.staff(), TODAY);
        Asked units = written(house.mika.id(), null, TODAY);
        UUID staff = house.mikasAuditor.staff();

        assertThat(asked(new Scope(false, null, staff, null, null, null, null))).containsExactly(own);
        assertThat(asked(new Scope(false, null, null, house.mika.id(), null, null, null)))
                .containsExactly(units);
        assertThat(asked(new Scope(false, null, staff, house.mika.id(), null, null, null)))
                .containsExactly(units, own);
        assertThat(asked(new Scope(false, null, null, null, null, null, null))).isEmpty();
        assertThat(asked(new Scope(true, null, UUID.randomUUID(), house.kast.id(), null, null, null)))
                .as("leave without a key opens nothing")
                .isEmpty();
    }

    @Test
    void onlyThePeriodIsRead() {
        List<Asked> all = new ArrayList<>();
        for (int day = 0; day < 5; day++) {
            all.add(written(house.mika.id(), null, TODAY.plusDays(day)));
        }
        Scope scope = new Scope(false, null, null, house.mika.id(), null, null, null);

        assertThat(entries(house.read(house.mikasAuditor, scope, TODAY.plusDays(1), Place.through(TODAY.plusDays(3)))))
                .extracting(TrailEntry::asked)
                .containsExactly(all.get(3), all.get(2), all.get(1));
    }

    @Test
    void aLongPeriodIsReadAPageAtATime() {
        List<Asked> all = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            all.addFirst(written(house.mika.id(), null, TODAY.plusDays(i / 3)));
        }
        Scope scope = new Scope(false, null, null, house.mika.id(), null, null, null);

        List<Asked> read = new ArrayList<>();
        int pages = 0;
        for (@Nullable Place from = Place.through(TODAY.plusDays(9)); from != null; pages++) {
            TrailPage.Read page = (TrailPage.Read) reading().read(house.mikasAuditor, scope, TODAY, from, 2);
            assertThat(page.newestFirst()).hasSizeLessThanOrEqualTo(2);
            page.newestFirst().forEach(entry -> read.add(entry.asked()));
            from = page.older();
        }

        assertThat(read).containsExactlyElementsOf(all);
        assertThat(pages).isEqualTo(4);
    }

    @Test
    void whoLosesTheirShareReadsWhatWasSealedBeforeNoMoreAndWhoStaysReadsAll() {
        SignedIn second = house.somebody(StaffRole.AUDITOR, house.mika);
        Keyring keyring = house.get(Keyring.class);
        house.inTransaction(() -> keyring.letIn(
                house.mikasAuditor,
                house.mika.id(),
                Purpose.AUDIT,
                second.staff(),
                second.key().publicKey()));
        Asked before = written(house.mika.id(), null, TODAY);
        house.inTransaction(() -> keyring.takeAway(house.mika.id(), Purpose.AUDIT, house.mikasAuditor.staff()));
        Asked after = written(house.mika.id(), null, TODAY);

        assertThat(entries(read(second))).extracting(TrailEntry::asked).containsExactly(after, before);
        assertThat(entries(read(house.mikasAuditor))).isEmpty();
    }

    @Test
    void aSpoiltEntryIsToldAndNothingOfThePageIsBelieved() {
        written(house.mika.id(), null, TODAY);
        written(house.mika.id(), null, TODAY);
        house.sql.sql("alter table access.audit disable trigger user").update();
        house.sql
                .sql("update access.audit set sealed = (select sealed from access.audit where number = 1)"
                        + " where number = 2")
                .update();

        assertThat(read(house.mikasAuditor)).isEqualTo(new TrailPage.Broken(2));
    }

    @Test
    void readingTheTrailStandsInTheTrail() {
        written(house.mika.id(), null, TODAY);

        TrailPage page = house.get(Gate.class)
                .list(house.mikasAuditor, Act.LIST, Part.OUTLINE, Thing.TRAIL, scope -> reading()
                        .read(house.mikasAuditor, scope, TODAY, Place.through(TODAY)))
                .orElseThrow();

        assertThat(entries(page)).hasSize(1);
        assertThat(entries(read(house.mikasAuditor)).getFirst().asked()).satisfies(asked -> {
            assertThat(asked.thing()).isEqualTo(Thing.TRAIL);
            assertThat(asked.staff()).isEqualTo(house.mikasAuditor.staff());
        });
    }

    private TrailReading reading() {
        return house.get(TrailReading.class);
    }

    private TrailPage read(SignedIn who) {
        UUID unit = who.hat().orElseThrow().unit().id();
        Scope scope = new Scope(false, null, who.staff(), unit, null, null, null);
        return house.read(who, scope, TODAY.minusDays(10), Place.through(TODAY));
    }

    private List<Asked> asked(Scope scope) {
        return entries(house.read(house.mikasAuditor, scope, TODAY, Place.through(TODAY))).stream()
                .map(TrailEntry::asked)
                .toList();
    }

    private static List<TrailEntry> entries(TrailPage page) {
        return ((TrailPage.Read) page).newestFirst();
    }

    private Asked written(@Nullable UUID unit, @Nullable UUID responsible, LocalDate day) {
        Asked asked = TrailHouse.reading(unit, responsible);
        house.write(asked, day);
        return asked;
    }
}
