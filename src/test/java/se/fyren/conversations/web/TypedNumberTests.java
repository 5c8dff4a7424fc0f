package se.fyren.conversations.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.fyren.sealing.Receipt;
import se.fyren.web.Languages;
import se.fyren.web.Page;

/** A number that was mistyped is told from one that was not, and where the fault is, as far as that can be known. */
class TypedNumberTests {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | You have written 0. | ",
                "12345 6789 01234 56789 01234 | You have written 24. | Look at group 2.",
                "12345-678901-01234-56789-01234 | You have written 26. | Look at group 2.",
                "123456789012345678901234 | You have written 24. | ",
                "1234 6789 01234 56789 01234 | You have written 23. | ",
                "12345 67890 O1234 56789 01234 | Something in it is not a digit. | Look at group 3.",
                "12345 67890 123l4 56789 01234 12345 | Something in it is not a digit. | ",
                "mika | Something in it is not a digit. | ",
                "00000 00000 00000 00000 00001 | A digit is wrong, or two have changed places. | "
            })
    void itSaysWhatIsWrongAndWhere(String typed, String what, String where) throws IOException {
        String wrong = new TypedNumber(typed).wrong(english());

        assertThat(wrong).contains(what);
        if (where == null) {
            assertThat(wrong).doesNotContain("Look at group");
        } else {
            assertThat(wrong).endsWith(where);
        }
    }

    @Test
    void aNumberAsItWasGivenIsRightHoweverItIsDivided() throws IOException {
        String written = Receipt.random().written();
        for (String typed : List.of(written, written.replace("-", ""), "  " + written.replace('-', ' ') + "\n")) {
            assertThat(new TypedNumber(typed).wrong(english())).isEmpty();
        }
        assertThat(new TypedNumber(written)).asString().doesNotContain(written);
    }

    private static Page english() throws IOException {
        return new Page(new Languages().in("en").orElseThrow(), "back", List.of(), "");
    }
}
