package se.fyren.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.fyren.sealing.Receipt.Reading;

/** 25 digits that somebody writes on a note, and types again on another phone. */
class ReceiptTests {

    private static final SecretKey SALT = SecretKey.of(new byte[SecretKey.LENGTH]);

    @Test
    void dammsOwnExampleHasFour() {
        assertThat(Damm.checkDigit("572")).isEqualTo('4');
        assertThat(Damm.agrees("5724")).isTrue();
    }

    @Test
    void everyWrongDigitAndEveryTwoNeighboursThatChangedPlacesAreFound() {
        Random random = new Random(5);
        int tried = 0;
        for (int round = 0; round < 200; round++) {
            String digits = IntStream.range(0, Receipt.LENGTH - 1)
                    .mapToObj(place -> String.valueOf(random.nextInt(10)))
                    .reduce("", String::concat);
            String right = digits + Damm.checkDigit(digits);
            for (int place = 0; place < Receipt.LENGTH; place++) {
                for (char other = '0'; other <= '9'; other++) {
                    if (other != right.charAt(place)) {
                        String wrong = right.substring(0, place) + other + right.substring(place + 1);
                        assertThat(Receipt.read(wrong)).as(wrong).isInstanceOf(Reading.Mistyped.class);
                        tried++;
                    }
                }
                if (place > 0 && right.charAt(place) != right.charAt(place - 1)) {
                    String swapped = right.substring(0, place - 1)
                            + right.charAt(place)
                            + right.charAt(place - 1)
                            + right.substring(place + 1);
                    assertThat(Receipt.read(swapped)).as(swapped).isInstanceOf(Reading.Mistyped.class);
                    tried++;
                }
            }
        }
        assertThat(tried).isGreaterThan(40_000);
    }

    @Test
    void itIsWrittenInFiveGroupsOfFive() {
        assertThat(Receipt.random().written()).matches("\\d{5}(-\\d{5}){4}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01234-56789-01234-56789-0123x",
                "  01234 56789\t01234\u00a056789 0123x ",
                "012345678901234567890123x",
                "01234–56789−01234\u200e56789\n0123x",
                "٠١٢٣٤-٥٦٧٨٩-٠١٢٣٤-٥٦٧٨٩-٠١٢٣x"
            })
    void howItIsTypedDoesNotMatter(String typed) {
        char last = Damm.checkDigit("012345678901234567890123");

        Reading reading = Receipt.read(typed.replace('x', last));

        assertThat(reading).isInstanceOfSatisfying(Reading.Read.class, read -> assertThat(
                        read.receipt().written())
                .isEqualTo("01234-56789-01234-56789-0123" + last));
    }

    @Test
    void aDigitTooFewOrTooManyIsSaidSo() {
        assertThat(Receipt.read("01234")).isEqualTo(new Reading.WrongLength(5));
        assertThat(Receipt.read("")).isEqualTo(new Reading.WrongLength(0));
        assertThat(Receipt.read("0".repeat(26))).isEqualTo(new Reading.WrongLength(26));
    }

    @ParameterizedTest
    @ValueSource(strings = {"O1234-56789-01234-56789-01234", "12345/67890", "½", "𝟘a"})
    void whatIsNoDigitIsSaidSo(String typed) {
        assertThat(Receipt.read(typed)).isInstanceOf(Reading.NotDigits.class);
    }

    @Test
    void theSameReceiptMakesTheSameKeyAndAnotherSaltAnother() {
        Receipt receipt = Receipt.random();
        Receipt again = ((Reading.Read) Receipt.read(receipt.written())).receipt();

        assertThat(again.key(SALT).bytes()).isEqualTo(receipt.key(SALT).bytes());
        assertThat(receipt.key(SecretKey.random()).bytes())
                .isNotEqualTo(receipt.key(SALT).bytes());
        assertThat(Receipt.random().key(SALT).bytes())
                .isNotEqualTo(receipt.key(SALT).bytes());
    }

    @Test
    void itIsNotPrinted() {
        Receipt receipt = Receipt.random();

        assertThat(receipt + " " + new Reading.Read(receipt)).doesNotContainPattern("\\d");
    }

    @Test
    void aSecretMakesOneReceiptAndAnotherSecretAnother() {
        SecretKey secret = SecretKey.of(new byte[SecretKey.LENGTH]);

        String made = Receipt.made(secret).written();
        assertThat(made).isEqualTo("00000-00000-00000-00000-00000");
        String random = Receipt.made(SecretKey.random()).written();
        assertThat(random).matches("\\d{5}(-\\d{5}){4}").isNotEqualTo(made);
        assertThat(Receipt.read(random)).isInstanceOf(Receipt.Reading.Read.class);
    }
}
