package se.fyren.conversations.web;

import static org.assertj.core.api.Assertions.assertThat;

import se.fyren.access.StaffRole;
import se.fyren.access.accounts.StaffedFyren;
import se.fyren.access.accounts.StaffedFyren.Person;
import se.fyren.conversations.desk.Desktop;
import se.fyren.conversations.domain.Centre;
import se.fyren.kernel.Period;

/** Those who help at a centre with its only thread. */
final class Colleagues {

    private Colleagues() {}

    /** A word along with whom the thread is given to, an interpreter, and somebody who wears another hat. */
    static void help(Centre centre, String noted, String translated, String refused) {
        StaffedFyren fyren = centre.fyren();
        Desktop desk = Desktop.of(fyren, centre.counsellor());
        String thread = "/" + centre.onlyThread();
        String self = centre.counsellor().id().toString();
        String seen = desk.opens(thread).seen();
        assertThat(desk.sends(thread + "/assign", "to", self, "text", noted, "seen", seen)
                        .text())
                .contains(noted);
        Person tove = fyren.employ(StaffRole.INTERPRETER, centre.unit(), Period.ALWAYS, false);
        String by = tove.id().toString();
        String loan = desk.sends(
                        thread + "/lend",
                        "interpreter",
                        by,
                        "through",
                        fyren.today().toString())
                .html()
                .replaceFirst("(?s)^.*name=\"loan\" value=\"([^\"]+)\".*$", "$1");
        Desktop toves = Desktop.of(fyren, tove);
        assertThat(toves.sends("/../lent/" + loan, "text", translated).text()).contains(translated);
        assertThat(toves.sends(thread + "/note", "text", refused, "by", by).html())
                .contains(refused);
    }
}
