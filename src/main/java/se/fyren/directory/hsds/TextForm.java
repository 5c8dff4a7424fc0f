package se.fyren.directory.hsds;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Skrivsätt: how the text of a field is written. */
enum TextForm {
    ID("a UUID"),
    DAY("a day written YYYY-MM-DD"),
    WEB_ADDRESS("a web address"),
    EMAIL("an e-mail address"),
    ANY("a text");

    private static final Pattern UUID_TEXT = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final Pattern DAY_TEXT = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    /** As the database holds it. */
    private static final Pattern EMAIL_TEXT = Pattern.compile("[^@\\s]+@[^@\\s]+");

    private final String name;

    TextForm(String name) {
        this.name = name;
    }

    /** The form of a field of this kind and name. */
    static TextForm of(Class<?> kind, String field) {
        if (kind == UUID.class) {
            return ID;
        }
        if (kind == LocalDate.class) {
            return DAY;
        }
        return switch (field) {
            case "url" -> WEB_ADDRESS;
            case "email" -> EMAIL;
            default -> ANY;
        };
    }

    /** The value that the text stands for; empty where it is not written so. */
    Optional<?> read(String text) {
        return switch (this) {
            case ID -> id(text);
            case DAY -> day(text);
            case WEB_ADDRESS -> webAddress(text);
            case EMAIL -> email(text);
            case ANY -> Optional.of(text);
        };
    }

    private static Optional<UUID> id(String text) {
        return UUID_TEXT.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return DAY_TEXT.matcher(text).matches() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException notInTheCalendar) {
            return Optional.empty();
        }
    }

    private static Optional<String> webAddress(String text) {
        try {
            URI address = new URI(text);
            boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
            return web && address.getHost() != null ? Optional.of(text) : Optional.empty();
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<String> email(String text) {
        return EMAIL_TEXT.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }

    @Override
    public String toString() {
        return name;
    }
}
