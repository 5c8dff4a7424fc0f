package se.fyren.access.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody who owns the database, switches its triggers off and spoils a row is found out, whatever they choose. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpoiltRowsTests {

    private static final int LENGTH = 20;
    private static final int TIMES = 25;

    @AutoClose
    private final TrailHouse house = new TrailHouse();

    /** What can be done to a row, of which the number and some luck are given. */
    enum Spoiling {
        A_SEALED_BYTE("""
                update access.audit set sealed = set_byte(sealed, :luck % 457, get_byte(sealed, :luck % 457) # 1)
                where number = :number"""),
        A_BYTE_OF_THE_MAC("""
                update access.audit set mac = set_byte(mac, :luck % 32, get_byte(mac, :luck % 32) # 1)
                where number = :number"""),
        THE_DAY("update access.audit set day = day - 1 - :luck % 400 where number = :number"),
        THE_NUMBER("update access.audit set number = number + 21 + :luck % 90 where number = :number"),
        ONE_GONE("delete from access.audit where number = :number"),
        THE_TAIL_GONE("delete from access.audit where number >= :number"),
        ALL_GONE("truncate access.audit"),
        TWO_CHANGED_PLACES("""
                update access.audit set number = 1000 where number = :number;
                update access.audit set number = :number where number = 1 + (:number + :luck % 19) % 20;
                update access.audit set number = 1 + (:number + :luck % 19) % 20 where number = 1000"""),
        ONE_PUT_IN("""
                update access.audit set number = -number where number >= :number;
                insert into access.audit select :number, day, sealed, mac from access.audit
                where abs(number) = 1 + :luck % 20;
                update access.audit set number = 1 - number where number < 0;
                update access.audit_head set number = 21"""),
        THE_HEAD("update access.audit_head set mac = set_byte(mac, :luck % 32, get_byte(mac, :luck % 32) # 1)"),
        THE_HEADS_NUMBER("update access.audit_head set number = number + 1 + :luck % 9"),
        NO_HEAD("delete from access.audit_head");

        private final String statements;

        Spoiling(String statements) {
            this.statements = statements;
        }
    }

    record Row(int number, int luck) {}

    @BeforeAll
    void write() {
        for (int i = 0; i < LENGTH; i++) {
            house.write(TrailHouse.reading(house.mika.id(), null), TrailHouse.TODAY.plusDays(i / 5));
        }
        assertThat(house.faults()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void itIsFound(Spoiling spoiling) {
        long seed = System.nanoTime();
        System.out.println(spoiling + ", seed " + seed);
        Random random = new Random(seed);

        for (int time = 0; time < TIMES; time++) {
            Row row = new Row(1 + random.nextInt(LENGTH), random.nextInt(100_000));
            assertThat(faultsAfter(spoiling, row)).as("%s of %s", spoiling, row).isNotEmpty();
        }
        assertThat(house.faults()).as("what was spoilt was undone").isEmpty();
    }

    private List<Fault> faultsAfter(Spoiling spoiling, Row row) {
        return house.get(TransactionTemplate.class).execute(status -> {
            status.setRollbackOnly();
            house.sql.sql("alter table access.audit disable trigger user").update();
            house.sql
                    .sql("alter table access.audit drop constraint audit_number_check")
                    .update();
            Arrays.stream(spoiling.statements.split(";", -1)).forEach(statement -> house.sql
                    .sql(statement)
                    .param("number", row.number())
                    .param("luck", row.luck())
                    .update());
            return house.faults();
        });
    }
}
