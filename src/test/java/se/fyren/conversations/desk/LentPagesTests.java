package se.fyren.conversations.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fyren.conversations.domain.Centre.text;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.fyren.access.StaffRole;
import se.fyren.access.Unit.Kind;
import se.fyren.access.accounts.SharedFyren;
import se.fyren.access.accounts.StaffedFyren;
import se.fyren.access.accounts.StaffedFyren.Person;
import se.fyren.conversations.desk.Desktop.Answer;
import se.fyren.conversations.domain.Centre;
import se.fyren.kernel.Period;

/** A thread is lent to an interpreter, who translates it for the centre. */
class LentPagesTests {

    @Test
    void aThreadIsLentTranslatedAndTakenBack() {
        StaffedFyren fyren = SharedFyren.get();
        Centre mika = Centre.of(fyren, Kind.MIKA, "evonhuset");
        Person tove = fyren.employ(StaffRole.INTERPRETER, mika.unit(), Period.ALWAYS, false);
        Desktop maj = Desktop.of(fyren, mika.counsellor());
        Desktop toves = Desktop.of(fyren, tove);
        mika.gets("ฉันกลัว");
        UUID id = mika.onlyThread();
        String lend = "/" + id + "/lend";
        mika.answering().note(mika.atWork(), id, UUID.randomUUID(), text("Bara för oss"));

        assertThat(maj.opens("/" + id).html()).contains(lend);
        assertThat(maj.sends(lend, "interpreter", tove.id().toString(), "through", "2020-01-01")
                        .text())
                .contains("Skriv en dag som inte har varit");
        assertThat(maj.sends(lend, "through", "i morgon").html())
                .contains("href=\"#interpreter\"", "href=\"#through\"");
        Answer lent = maj.sends(
                lend,
                "interpreter",
                tove.id().toString(),
                "through",
                fyren.today().toString());
        assertThat(lent.text()).contains("Avsluta lånet");
        String loan = lent.html().replaceFirst("(?s)^.*name=\"loan\" value=\"([^\"]+)\".*$", "$1");

        assertThat(toves.opens("/../lent").html()).contains("/sv/staff/lent/" + loan);
        assertThat(toves.opens("/../lent/" + loan).text())
                .contains("Den hjälpsökande", "ฉันกลัว")
                .doesNotContain("Bara för oss");
        assertThat(toves.opens("/../lent/" + loan).html()).contains("name=\"by\" value=\"" + tove.id() + "\"");
        Desktop others = Desktop.of(fyren, fyren.employ(StaffRole.INTERPRETER, mika.unit(), Period.ALWAYS, false));
        Answer nothing = others.opens("/../lent/" + UUID.randomUUID());
        assertThat(nothing.status()).isEqualTo(404);
        assertThat(List.of(
                        others.opens("/../lent/" + loan),
                        others.sends("/../lent/" + loan, "text", "Jag läser också"),
                        others.sends("/../lent/" + UUID.randomUUID(), "text", "Jag läser också")))
                .containsOnly(nothing);
        assertThat(others.opens("/../lent").html()).doesNotContain(loan);
        assertThat(maj.opens("/" + id).text()).doesNotContain("Jag läser också");

        assertThat(toves.sends("/../lent/" + loan, "text", " ").text()).contains("Skriv något först.");
        assertThat(toves.sends("/../lent/" + loan, "text", "Jag är rädd").text())
                .contains("Översättning", "Jag är rädd");
        assertThat(maj.opens("/" + id).text()).contains("Översättning: " + tove.name(), "Jag är rädd");

        assertThat(maj.sends(lend + "/end", "loan", loan).text()).doesNotContain("Avsluta lånet");
        assertThat(toves.opens("/../lent/" + loan).status()).isEqualTo(404);
        assertThat(toves.opens("/../lent").html()).doesNotContain(loan);
    }
}
