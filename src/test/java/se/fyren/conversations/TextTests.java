package se.fyren.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.fyren.conversations.MessageText.Fault;

/** What is taken as a text: something to see, and in a short one nothing that turns or breaks the line. */
class TextTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n",
                "\u200b",
                "\u200b\u200d\ufeff",
                "\u2060 \u00ad",
                "\u202e",
                "\u2028",
                "\u3164",
                "\u2800",
                "\ufe0f",
                "\u00a0",
                "\udb40\udc20"
            })
    void whatNobodySeesIsNothing(String typed) {
        assertThat(MessageText.fault(typed)).contains(Fault.BLANK);
        assertThat(ShortText.fault(typed)).contains(Fault.BLANK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?", "1", "สวัสดี", "می\u200cخواهم", "👩\u200d👧", "\u2067שלום\u2069", "❤\ufe0f"})
    void whatSomebodySeesIsTakenAsItIs(String typed) {
        assertThat(MessageText.of(typed).map(MessageText::text)).contains(typed);
    }

    @Test
    void aShortTextIsOneLineInOneOrder() {
        assertThat(ShortText.of("\u202a070-174 06 05\u202c").map(ShortText::text))
                .contains("070-174 06 05");
        assertThat(ShortText.of("Kim\u2028efter \u2067åtta\u200f").map(ShortText::text))
                .contains("Kim efter åtta");
        assertThat(ShortText.of("می\u200cخواهم").map(ShortText::text)).contains("می\u200cخواهم");
        assertThat(ShortText.fault("Kim\u0007")).contains(Fault.UNREADABLE);
        assertThat(ShortText.fault("Kim\nBo")).contains(Fault.UNREADABLE);
        assertThat(ShortText.fault("\u202e".repeat(300) + "ö".repeat(200))).isEmpty();
    }
}
