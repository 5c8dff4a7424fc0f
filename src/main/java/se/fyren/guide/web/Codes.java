package se.fyren.guide.web;

import java.util.Locale;

/** How an enum's constants are written in addresses, keys and JSON: lower case with hyphens. */
final class Codes {

    private Codes() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
