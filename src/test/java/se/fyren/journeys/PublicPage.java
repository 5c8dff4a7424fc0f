package se.fyren.journeys;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import se.fyren.directory.Need;
import se.fyren.directory.hsds.HsdsId;

/**
 * A public page, and how one comes there.
 *
 * @param path its address after the language, or that of the page where something is said first
 * @param steps how many pages are asked for on the way
 */
record PublicPage(String name, String path, int steps, Consumer<Visitor> said) {

    /** A centre's own page, at the professional's desk. */
    static final String A_SERVICE = "/desk/services/" + HsdsId.ofService("mika-sthlm");

    private static final List<PublicPage> ALL = List.of(
            at("questions", "/"),
            saying(
                    "questions to correct",
                    person -> person.chooses("role", "relative").isAged("abc").submits()),
            saying("answer to an adult", person -> person.chooses("role", "own-experience")
                    .chooses("situations", "raped")
                    .isAged("25")
                    .livesIn("Stockholm")
                    .asks()),
            saying("answer to a child", person -> person.chooses("role", "own-experience")
                    .isAged("15")
                    .livesIn("Malmö")
                    .asks()),
            saying("answer to a professional", person -> person.chooses("role", "professional")
                    .livesIn("Sundsvall")
                    .asks()),
            saying("longest answer", person -> {
                Arrays.stream(Need.values()).forEach(need -> person.chooses("situations", need.code()));
                person.chooses("role", "relative").asks();
            }),
            at("letter", "/letter"),
            at("data", "/data"),
            at("leaving", "/leaving"),
            at("accessibility", "/accessibility"),
            at("facts", "/facts"),
            at("questions from a municipality", "/from/0138"),
            at("desk", "/desk"),
            looking("services found", "/desk", person -> person.livesIn("Tyresö")
                    .submits()),
            at("a service", A_SERVICE),
            at("a county laid by hand", "/desk/counties/01"),
            at("a county by the alphabet", "/desk/counties/14"),
            at("steps", "/desk/steps"),
            at("learning", "/desk/learning"),
            at("card", "/desk/card"),
            looking("a municipality's block", "/desk/municipal", person -> person.livesIn("Sundsvall")
                    .submits()),
            looking("what a professional can do", A_SERVICE, Visitor::submits),
            new PublicPage("a referral to correct", A_SERVICE, 4, person -> {
                person.submits();
                person.goesOn("refer");
                person.submits();
            }),
            new PublicPage("a slip", A_SERVICE, 3, person -> {
                person.submits();
                person.goesOn("slip");
            }),
            new PublicPage("a form to write in", A_SERVICE, 3, person -> {
                person.submits();
                person.goesOn("write");
            }),
            new PublicPage("a receipt", A_SERVICE, 4, person -> {
                person.submits();
                person.goesOn("write");
                person.writes("Jag vill fråga en sak.").submits();
            }),
            new PublicPage("a question for advice", A_SERVICE, 3, person -> {
                person.submits();
                person.goesOn("consult");
            }),
            new PublicPage("where nobody receives", A_SERVICE, 4, person -> {
                person.submits();
                person.goesOn("write");
                person.carries("service", "nobody")
                        .writes("Jag vill fråga en sak.")
                        .submits();
            }),
            new PublicPage("sending a picture", A_SERVICE, 7, person -> {
                person.submits();
                person.goesOn("write");
                person.writes("Jag vill skicka en bild.").submits();
                person.submits();
                person.page().locator("main a[href$='/attach']").click();
                person.page().waitForURL("**/attach");
            }),
            new PublicPage("removed", A_SERVICE, 8, PublicPage::writesAndRemoves),
            new PublicPage("a number shown before", A_SERVICE, 12, person -> {
                String once = writesAndRemoves(person);
                person.opens("/" + person.path().split("/", 3)[1] + A_SERVICE);
                person.submits();
                person.goesOn("write");
                person.carries("once", once).writes("Jag vill fråga en sak.").submits();
            }),
            looking("a number mistyped", "/back", person -> person.types("12345-6789-01234-56789-01234")
                    .submits()),
            looking("a number of nothing", "/back", person -> person.types("00000-00000-00000-00000-00000")
                    .submits()),
            at("texts", "/texts"),
            at("not there", "/nowhere"));

    /** Writes, keeps the number, and removes it all; with what the form was sent. */
    private static String writesAndRemoves(Visitor person) {
        person.submits();
        person.goesOn("write");
        String once = person.page().locator("main input[name=once]").inputValue();
        person.writes("Jag vill fråga en sak.").submits();
        person.submits();
        person.page().locator("main a[href$='/remove']").click();
        person.page().waitForURL("**/remove");
        person.submits();
        return once;
    }

    /** Every public page. */
    static List<PublicPage> all() {
        return ALL;
    }

    static PublicPage named(String name) {
        return ALL.stream().filter(page -> page.name().equals(name)).findFirst().orElseThrow();
    }

    void openedBy(Visitor person) {
        openedBy(person, "sv");
    }

    void openedBy(Visitor person, String language) {
        person.opens("/" + language + path);
        said.accept(person);
    }

    private static PublicPage at(String name, String path) {
        return new PublicPage(name, path, 1, person -> {});
    }

    private static PublicPage looking(String name, String path, Consumer<Visitor> said) {
        return new PublicPage(name, path, 2, said);
    }

    private static PublicPage saying(String name, Consumer<Visitor> said) {
        return new PublicPage(name, "/", 2, said);
    }

    @Override
    public String toString() {
        return name;
    }
}
