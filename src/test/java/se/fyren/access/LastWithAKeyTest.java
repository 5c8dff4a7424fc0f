package se.fyren.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.fyren.access.Caller.Answer;
import se.fyren.access.accounts.Sessions;
import se.fyren.access.accounts.StaffedFyren;
import se.fyren.access.accounts.StaffedFyren.Person;
import se.fyren.kernel.Period;

/** Nobody takes a unit's only key away without knowing that they do. */
class LastWithAKeyTest {

    private static final String LOST = "Det som är skrivet till enheten går sedan aldrig mer att läsa.";

    @Test
    void whoeverEndsTheOnlyOneWithAKeySaysThatTheyKnow(@TempDir Path data) {
        try (StaffedFyren fyren = new StaffedFyren(data)) {
            Caller caller = new Caller(fyren);
            Unit centre = fyren.unitFor(StaffRole.COUNSELLOR);
            Optional<String> alva =
                    signedIn(fyren, fyren.employ(StaffRole.ADMINISTRATOR, fyren.installation(), Period.ALWAYS, true));
            UUID only = fyren.get(JdbcClient.class)
                    .sql("select staff from access.assignment where role = 'COUNSELLOR' and unit = ?")
                    .param(centre.id())
                    .query(UUID.class)
                    .single();
            String page = "/sv/staff/colleagues/" + only;

            assertThat(caller.asks("GET", page, "", alva).body()).contains(LOST);
            assertThat(fyren.get(Centres.class).receiving()).contains(centre.place());
            Answer refused = caller.asks("POST", page + "/leave", "", alva);
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.body()).contains("Låt hellre enheten släppa in någon annan först");
            assertThat(holders(fyren, centre)).isEqualTo(1);

            Person second = fyren.employ(StaffRole.COUNSELLOR, centre, Period.ALWAYS, true);
            assertThat(caller.asks("GET", page, "", alva).body()).doesNotContain(LOST);
            assertThat(caller.asks("POST", page + "/leave", "", alva).status()).isEqualTo(303);
            assertThat(holders(fyren, centre)).isEqualTo(1);

            String end = "/sv/staff/assignments/" + second.hat().assignment() + "/end";
            assertThat(caller.asks("POST", end, "", alva).status()).isEqualTo(400);
            assertThat(holders(fyren, centre)).isEqualTo(1);
            assertThat(caller.asks("POST", end, "lost=1", alva).status()).isEqualTo(303);
            assertThat(holders(fyren, centre)).isZero();
            assertThat(fyren.get(Centres.class).receiving())
                    .as("nobody there could read it")
                    .doesNotContain(centre.place());
            assertThat(fyren.get(Centres.class).receiving(Objects.requireNonNull(centre.place())))
                    .isEmpty();
        }
    }

    private static Optional<String> signedIn(StaffedFyren fyren, Person person) {
        return Optional.of(fyren.get(Sessions.class)
                .begin(person.id(), person.key(), person.hat().assignment()));
    }

    private static long holders(StaffedFyren fyren, Unit unit) {
        return fyren.get(JdbcClient.class)
                .sql("select count(*) from access.unit_key_share where unit = ? and purpose = 'CONTENT'"
                        + " and generation = (select max(generation) from access.unit_key"
                        + " where unit = unit_key_share.unit and purpose = 'CONTENT')")
                .param(unit.id())
                .query(Long.class)
                .single();
    }
}
