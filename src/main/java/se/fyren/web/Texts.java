package se.fyren.web;

import java.text.ListFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Texterna på ett språk: every word that a page shows, by key. A key without a text is a bug. */
public final class Texts {

    /** Keeps what is filled in, a name or a number, from being torn apart by the script around it (Unicode, UAX #9). */
    private static final String FIRST_STRONG_ISOLATE = "\u2068";

    private static final String POP_ISOLATE = "\u2069";

    /** Holds the place of a title; Unicode's own letter for «something else stands here». */
    private static final String TITLE = "\ufffc";

    private final Language language;
    private final Map<String, String> messages;
    private final DateTimeFormatter days;
    private final DateTimeFormatter weekdays;
    private final ListFormat lists;
    private final String isolate;
    private final String endIsolate;

    Texts(Language language, Map<String, String> messages) {
        this.language = language;
        this.messages = Map.copyOf(messages);
        this.days = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale());
        this.weekdays = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(language.locale());
        this.lists = ListFormat.getInstance(language.locale(), ListFormat.Type.STANDARD, ListFormat.Style.FULL);
        this.isolate = language.rightToLeft() ? FIRST_STRONG_ISOLATE : "";
        this.endIsolate = language.rightToLeft() ? POP_ISOLATE : "";
    }

    public Language language() {
        return language;
    }

    /** The text, with {@code {0}}, {@code {1}} … filled in: days as the language writes them, the rest as it is. */
    public String of(String key, Object... details) {
        String text = messages.get(key);
        if (text == null) {
            throw new IllegalStateException("No text " + key + " in " + language.code());
        }
        return text.indexOf('{') < 0 ? text : filled(text, details);
    }

    /** The day with its weekday, as the language writes it. */
    public String withWeekday(LocalDate day) {
        return weekdays.format(day);
    }

    /** Things one after another, as the language lists them: «a, b and c». */
    public String list(List<String> things) {
        return things.isEmpty() ? "" : lists.format(things);
    }

    /** The name, in this language, of the language with the BCP 47 tag. */
    public String nameOf(String tag) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(language.locale());
    }

    /** The text with a source's title as {@code {0}}, and what else is to be filled in after it. */
    public Citation citing(String key, String title, Object... details) {
        Object[] all = Stream.concat(Stream.of(TITLE), Stream.of(details)).toArray();
        String[] around = of(key, all).split(TITLE, 2);
        return new Citation(around[0], title, around[1]);
    }

    private String filled(String text, Object... details) {
        StringBuilder filled = new StringBuilder();
        int done = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', open + 1)) {
            int place = open + 2 < text.length() && text.charAt(open + 2) == '}' ? text.charAt(open + 1) - '0' : -1;
            if (place >= 0 && place < details.length) {
                Object detail = details[place];
                filled.append(text, done, open)
                        .append(isolate)
                        .append(detail instanceof LocalDate day ? days.format(day) : detail)
                        .append(endIsolate);
                done = open + 3;
            }
        }
        return filled.append(text, done, text.length()).toString();
    }

    /** Every text as it is written, by key. */
    public Map<String, String> all() {
        return messages;
    }

    /** The same texts, but for those that a reviewer has written, in the language as it stands after the review. */
    public Texts reviewed(Language reviewed, Map<String, String> written) {
        Map<String, String> all = new HashMap<>(messages);
        all.putAll(written);
        return new Texts(reviewed, all);
    }
}
