package se.fyren.web;

import java.util.Locale;

/** Koder: how an enum's constants are written in addresses, keys and JSON: lower case with hyphens. */
public final class Codes {

    private Codes() {}

    /** The constant, written so. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
