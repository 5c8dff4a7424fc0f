package se.fyren.booking.domain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.fyren.access.Unit;
import se.fyren.access.accounts.StaffedFyren;
import se.fyren.booking.BookingDesk.Booked;
import se.fyren.booking.BookingDesk.Held;
import se.fyren.booking.FreeTime;
import se.fyren.booking.Wishes;
import se.fyren.sealing.Receipt;

/** Whoever has stolen all rows of bookings finds nobody in them, nor which time a code leads to. */
class StolenBookingsTests {

    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 11, 23, 7, 30);
    private static final String NUMBER = "+46701740605";
    private static final int BOOKED = 20;

    @TempDir
    private Path data;

    @Test
    void noRowHoldsANumberAWishOrACodeAndNothingJoinsACodeToItsTime() {
        try (StaffedFyren fyren = new StaffedFyren(data)) {
            fyren.goTo(MONDAY);
            Reception mika = Reception.of(fyren, Unit.Kind.MIKA, "mika-sthlm");
            Reception kast = Reception.of(fyren, Unit.Kind.KAST, "kast-sthlm");
            List<Receipt> codes = new ArrayList<>();
            for (int one = 0; one < BOOKED; one++) {
                codes.add(booked(one % 2 == 0 ? mika : kast, one % 3 == 0));
            }
            fyren.get(BookingNight.class).perform();
            JdbcClient sql = fyren.get(JdbcClient.class);

            String rows = stolen(sql, "appointment") + stolen(sql, "tie");
            for (String secret : List.of(NUMBER, "0701740605", "blåsippa", "rumänska")) {
                assertThat(rows)
                        .doesNotContain(secret)
                        .doesNotContain(HexFormat.of().formatHex(secret.getBytes(UTF_8)));
            }
            for (Receipt code : codes) {
                String digits = code.written().replace("-", "");
                assertThat(rows)
                        .doesNotContain(code.written(), digits)
                        .doesNotContain(HexFormat.of().formatHex(digits.getBytes(UTF_8)));
            }
            assertThat(stolen(sql, "tie")).doesNotContain("mika", "kast", ids(sql).getFirst());
            assertThat(values(sql, "select distinct octet_length(sealed) from booking.tie"))
                    .containsExactly("168");
            assertThat(values(sql, "select distinct octet_length(wishes) from booking.appointment"))
                    .containsExactly("4400");
            assertThat(
                            values(
                                    sql,
                                    "select distinct xmin::text from booking.tie union select xmin::text from booking.appointment"))
                    .as("all written by one transaction, of the night")
                    .hasSize(1);
            assertThat(codes)
                    .allSatisfy(code ->
                            assertThat(mika.desk().find(mika.desk().keys(code))).isPresent());
        }
    }

    /** Some hold first, and some have no wishes. */
    private static Receipt booked(Reception centre, boolean isHeld) {
        FreeTime time = centre.free().getFirst();
        Wishes wishes = isHeld ? new Wishes(NUMBER, null, "blåsippa", "rumänska", null, null) : Wishes.NONE;
        if (!isHeld) {
            return Reception.code(centre.desk().book(centre.phone(time), wishes));
        }
        Held.Now held = (Held.Now) centre.desk().hold(centre.phone(time));
        Booked booked = centre.desk().book(held.hold().token(), wishes);
        return Reception.code(booked);
    }

    private static String stolen(JdbcClient sql, String table) {
        return values(sql, "select t::text from booking." + table + " t").stream()
                .collect(Collectors.joining("\n"));
    }

    private static List<String> ids(JdbcClient sql) {
        return values(sql, "select id::text from booking.appointment");
    }

    private static List<String> values(JdbcClient sql, String query) {
        return sql.sql(query).query((row, number) -> row.getString(1)).list();
    }
}
