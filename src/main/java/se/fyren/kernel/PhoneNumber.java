package se.fyren.kernel;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import com.google.i18n.phonenumbers.ShortNumberInfo;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Telefonnummer: a number that can be dialled from Sweden, checked against the numbering plans
 * (libphonenumber). The plan leaves the length of free numbers open; here they have six digits after 020, so that
 * 020-390 00 00, as the support line has been misprinted, is refused.
 *
 * @param value E.164 ({@code +4620390000}), or a short number as dialled ({@code 112}, {@code 11414}, {@code 116111})
 * @param printed as a person reads it: {@code 020-39 00 00}, {@code 114 14}
 */
public record PhoneNumber(String value, String printed) {

    private static final String SWEDEN = "SE";
    private static final Pattern SHORT = Pattern.compile("[0-9 ]{3,8}");
    private static final Pattern WHOLE = Pattern.compile("(0|\\+)[0-9 ()-]+");
    private static final Pattern FREE = Pattern.compile("20[0-9]{6}");
    private static final Pattern TYPED = Pattern.compile("[(]?[0+][0-9 ()./-]{4,30}");
    private static final Set<PhoneNumberType> SOMEBODYS = EnumSet.of(
            PhoneNumberType.MOBILE,
            PhoneNumberType.FIXED_LINE,
            PhoneNumberType.FIXED_LINE_OR_MOBILE,
            PhoneNumberType.VOIP);
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    /** Reads a number as printed in Sweden; one that is not valid there is an {@link IllegalArgumentException}. */
    public static PhoneNumber parse(String text) {
        return SHORT.matcher(text).matches() ? shortNumber(text) : ordinary(text);
    }

    /**
     * The number at which somebody says they can be called, as they typed it: with its 0, or of any country after + or
     * 00, in the digits of any script. Empty where it is none, and for what is nobody's own: 112 and other short
     * numbers, and those that cost whoever calls them.
     */
    public static Optional<PhoneNumber> callable(String typed) {
        String plain = plain(typed);
        if (!TYPED.matcher(plain).matches()) {
            return Optional.empty();
        }
        try {
            Phonenumber.PhoneNumber number = NUMBERS.parse(plain, SWEDEN);
            return NUMBERS.isValidNumber(number) && SOMEBODYS.contains(NUMBERS.getNumberType(number))
                    ? Optional.of(printed(number))
                    : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }

    /** Without what an address book puts around a number and nobody sees, and with the signs of ASCII. */
    private static String plain(String typed) {
        StringBuilder plain = new StringBuilder();
        typed.codePoints().map(PhoneNumber::ascii).filter(sign -> sign > 0).forEach(plain::appendCodePoint);
        return plain.toString().strip();
    }

    /** The sign as it is in ASCII; 0 for what nobody sees. */
    private static int ascii(int sign) {
        return switch (Character.getType(sign)) {
            case Character.DECIMAL_DIGIT_NUMBER -> '0' + Character.digit(sign, 10);
            case Character.SPACE_SEPARATOR, Character.CONTROL -> ' ';
            case Character.DASH_PUNCTUATION -> '-';
            case Character.FORMAT -> 0;
            default -> sign == '\uff0b' ? '+' : sign;
        };
    }

    private static PhoneNumber printed(Phonenumber.PhoneNumber number) {
        PhoneNumberFormat format = NUMBERS.isValidNumberForRegion(number, SWEDEN)
                ? PhoneNumberFormat.NATIONAL
                : PhoneNumberFormat.INTERNATIONAL;
        return new PhoneNumber(NUMBERS.format(number, PhoneNumberFormat.E164), NUMBERS.format(number, format));
    }

    private static PhoneNumber shortNumber(String text) {
        String digits = text.replace(" ", "");
        Phonenumber.PhoneNumber number = new Phonenumber.PhoneNumber()
                .setCountryCode(NUMBERS.getCountryCodeForRegion(SWEDEN))
                .setNationalNumber(Long.parseLong(digits));
        if (!ShortNumberInfo.getInstance().isValidShortNumberForRegion(number, SWEDEN)) {
            throw new IllegalArgumentException("«" + text + "» is not a short number in Sweden");
        }
        return new PhoneNumber(digits, text);
    }

    private static PhoneNumber ordinary(String text) {
        if (!WHOLE.matcher(text).matches()) {
            throw new IllegalArgumentException("«" + text + "» is not a phone number with its area or country code");
        }
        try {
            Phonenumber.PhoneNumber number = NUMBERS.parse(text, SWEDEN);
            if (!NUMBERS.isValidNumberForRegion(number, SWEDEN) || isFreeOfOtherLength(number)) {
                throw new IllegalArgumentException("«" + text + "» is not a valid Swedish phone number");
            }
            return printed(number);
        } catch (NumberParseException notANumber) {
            throw new IllegalArgumentException("«" + text + "» is not a phone number", notANumber);
        }
    }

    private static boolean isFreeOfOtherLength(Phonenumber.PhoneNumber number) {
        return NUMBERS.getNumberType(number) == PhoneNumberType.TOLL_FREE
                && !FREE.matcher(NUMBERS.getNationalSignificantNumber(number)).matches();
    }
}
