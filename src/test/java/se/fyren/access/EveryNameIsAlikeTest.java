package se.fyren.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.fyren.access.Caller.Answer;
import se.fyren.access.Caller.Seen;
import se.fyren.access.accounts.Roster;
import se.fyren.access.accounts.StaffedFyren;
import se.fyren.access.audit.TrailHouse;
import se.fyren.kernel.Period;

/** Wherever a name is typed by who is not signed in, the answer and the work are the same, whoever has the name or not. */
class EveryNameIsAlikeTest {

    private static final int TRIES = 2;

    @TempDir
    private static Path data;

    private static StaffedFyren house;
    private static List<String> names;

    @BeforeAll
    static void open() {
        house = new StaffedFyren(data);
        Unit mika = house.unitFor(StaffRole.COUNSELLOR);
        Period now = new Period(TrailHouse.TODAY.minusDays(30), null);
        String here = house.employ(StaffRole.COUNSELLOR, mika, now, true).signInName();
        StaffedFyren.Person gone = house.employ(StaffRole.COUNSELLOR, mika, now, true);
        String vouchedFor = house.employ(StaffRole.COUNSELLOR, mika, now, true).signInName();
        house.inTransaction(() -> {
            Roster roster = house.get(Roster.class);
            roster.account(gone.id()).ifPresent(found -> roster.leave(found.record()));
            roster.invite(UUID.randomUUID(), "Somebody invited", "somebody-invited");
        });
        house.joinsWithPassphrase("with-a-passphrase");
        house.vouchTwiceFor(vouchedFor);
        names = List.of(
                "nobody-else",
                "with-a-passphrase",
                here,
                gone.signInName(),
                vouchedFor,
                "somebody-invited",
                "no",
                "n".repeat(200),
                "no body");
    }

    @AfterAll
    static void shut() {
        house.close();
    }

    @Test
    void whoSignsInWithTheWrongPassphraseLearnsNothingOfTheName() {
        areAlike("/sv/staff/sign-in", "&passphrase=fel+fras+i+alla+fall&code=123456", 403, TRIES);
    }

    @Test
    void whoComesBackWithTheWrongHalvesLearnsNothingOfTheName() {
        areAlike("/sv/staff/recover", "&one=ABCD-EFGH-IJKL-MNOP&other=QRST-UVWX-YZ23-4567", 403, 1);
        areAlike("/sv/staff/recover", "&one=ABCD-EFGH-IJKL-MNOP&other=half", 403, 1);
    }

    /** The first failure is no other work than the next. */
    private static void areAlike(String path, String rest, int status, int times) {
        List<Answered> nobodys = asked(path, rest, "nobody", times);
        assertThat(nobodys).allSatisfy(one -> {
            assertThat(one.seen().status()).isEqualTo(status);
            assertThat(one.entries()).isZero();
        });
        for (String name : names) {
            assertThat(asked(path, rest, name, times)).as(name).isEqualTo(nobodys);
        }
    }

    private record Answered(Seen seen, int statements, long entries) {}

    private static List<Answered> asked(String path, String rest, String name, int times) {
        return Stream.generate(() -> new Caller(house)
                        .asks("POST", path, "name=" + URLEncoder.encode(name, UTF_8) + rest, Optional.empty()))
                .limit(times)
                .map(answer -> new Answered(nameless(answer), answer.statements(), answer.entries()))
                .toList();
    }

    /** All that they see but the name that they typed themselves, and how long it was. */
    private static Seen nameless(Answer answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.seen().headers());
        headers.remove("content-length");
        String body = answer.body().replaceAll("name=\"name\" value=\"[^\"]*\"", "");
        return new Seen(answer.status(), headers, body);
    }
}
