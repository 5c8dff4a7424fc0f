package se.fyren.conversations.desk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.fyren.web.Codes;
import se.fyren.web.Texts;

/** Mall: a text to begin an answer with, in every language. A counsellor reads and sends it; nothing sends it by itself. */
public enum Template {
    FIRST_ANSWER(3),
    /** 112, and how to leave safely. */
    DANGER(3),
    /** How to keep the number. */
    NUMBER(3),
    /** The duty to report, before they tell who they are. */
    UNDER_18(3),
    /** Leads somebody under 18 on to those who are there for them, together. */
    UNDER_18_ONWARDS(3),
    /** Closed now, and answered within days. */
    CLOSED(3);

    private final int paragraphs;

    Template(int paragraphs) {
        this.paragraphs = paragraphs;
    }

    /** The one with the code; empty where there is none. */
    static Optional<Template> of(String code) {
        return Stream.of(values()).filter(one -> Codes.of(one).equals(code)).findFirst();
    }

    /** What each of its paragraphs is called among the texts. */
    public List<String> paragraphs() {
        return IntStream.rangeClosed(1, paragraphs)
                .mapToObj(number -> Codes.of(this) + "." + number)
                .toList();
    }

    /** What has been typed, and after it the template in the language. */
    String after(String typed, Texts language) {
        String text = paragraphs().stream()
                .map(paragraph -> language.of("templates." + paragraph))
                .collect(Collectors.joining("\n\n"));
        return typed.isBlank() ? text : typed.stripTrailing() + "\n\n" + text;
    }
}
