package se.fyren.journeys;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import se.fyren.directory.Need;

/** Every public page, and how one comes there. */
enum PublicPages {
    QUESTIONS("/"),
    QUESTIONS_TO_CORRECT(
            "/", person -> person.chooses("role", "relative").isAged("abc").submits()),
    ANSWER_TO_AN_ADULT("/", person -> person.chooses("role", "own-experience")
            .chooses("situations", "raped")
            .isAged("25")
            .livesIn("Stockholm")
            .asks()),
    ANSWER_TO_A_CHILD("/", person -> person.chooses("role", "own-experience")
            .isAged("15")
            .livesIn("Malmö")
            .asks()),
    ANSWER_TO_A_PROFESSIONAL("/", person -> person.chooses("role", "professional")
            .livesIn("Sundsvall")
            .asks()),
    LONGEST_ANSWER("/", person -> {
        Arrays.stream(Need.values()).forEach(need -> person.chooses("situations", need.code()));
        person.chooses("role", "relative").asks();
    }),
    LETTER("/letter"),
    DATA("/data"),
    LEAVING("/leaving"),
    ACCESSIBILITY("/accessibility"),
    FACTS("/facts"),
    NOT_THERE("/nowhere");

    private final String path;
    private final int steps;
    private final transient Consumer<Visitor> said;

    /** A page with an address of its own. */
    PublicPages(String path) {
        this.path = path;
        this.steps = 1;
        this.said = person -> {};
    }

    /** A page that comes when something is said on another. */
    PublicPages(String path, Consumer<Visitor> said) {
        this.path = path;
        this.steps = 2;
        this.said = said;
    }

    static List<PublicPages> all() {
        return List.of(values());
    }

    void openedBy(Visitor person) {
        openedBy(person, "sv");
    }

    void openedBy(Visitor person, String language) {
        person.opens("/" + language + path);
        said.accept(person);
    }

    /** How many pages are asked for on the way. */
    int steps() {
        return steps;
    }
}
