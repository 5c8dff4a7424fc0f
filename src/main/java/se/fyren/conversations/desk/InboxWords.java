package se.fyren.conversations.desk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.fyren.conversations.Errand;
import se.fyren.conversations.domain.Inbox.Entry;
import se.fyren.conversations.domain.Inbox.Line;
import se.fyren.conversations.letters.Letter;
import se.fyren.web.Codes;
import se.fyren.web.Language;
import se.fyren.web.Languages;
import se.fyren.web.Texts;

/** Inkorgens ord: what the counsellors' pages say of a thread and of who has written in it. */
public final class InboxWords {

    private static final int SHORT = 8;

    private final Texts texts;
    private final Languages languages;
    private final Map<UUID, String> names;
    private final LocalDate today;

    InboxWords(Texts texts, Languages languages, Map<UUID, String> names, LocalDate today) {
        this.texts = texts;
        this.languages = languages;
        this.names = Map.copyOf(names);
        this.today = today;
    }

    /** What the thread is called in lists: its errand and the help-seeker's language. */
    public String thread(Line line) {
        return texts.of(
                "inbox.thread",
                errand(line.about().errand()),
                language(line.about().language()));
    }

    /** The beginning of its id, by which the audit trail calls it too. */
    public String number(Line line) {
        return line.thread().toString().substring(0, SHORT);
    }

    public String errand(Errand errand) {
        return texts.of("inbox.errand." + Codes.of(errand));
    }

    /** The language's name; a kind of a language, such as easy Swedish, by its own. */
    public String language(String code) {
        return Locale.forLanguageTag(code).hasExtensions()
                ? languages.in(code).map(Texts::language).map(Language::ownName).orElse(code)
                : texts.nameOf(code);
    }

    public String waited(LocalDate since) {
        long days = ChronoUnit.DAYS.between(since, today);
        if (days < 1) {
            return texts.of("inbox.days.none");
        }
        return days == 1 ? texts.of("inbox.days.one") : texts.of("inbox.days", days);
    }

    /** The colleague's name; of nobody or of who has been forgotten, a word for that. */
    public String colleague(@Nullable UUID staff) {
        return staff == null ? texts.of("inbox.nobody") : names.getOrDefault(staff, texts.of("inbox.forgotten"));
    }

    /** What the other side is called. */
    public String seeker(Errand errand) {
        return texts.of(errand == Errand.HELP ? "inbox.seeker" : "inbox.professional");
    }

    /** What the entry is and whose. */
    public String heading(Entry entry, Errand errand) {
        Letter letter = entry.letter();
        String by =
                switch (letter.kind()) {
                    case SEEKER, SEEKER_PICTURES, CALL_ME, LEFT -> seeker(errand);
                    case CENTRE, CENTRE_PICTURES, CALLED, TRANSLATION, NOTE, DRAFT, REPORT, HANDOVER ->
                        colleague(letter.author());
                };
        return texts.of("inbox.kind." + Codes.of(letter.kind()), by);
    }
}
