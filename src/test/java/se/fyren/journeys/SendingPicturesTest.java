package se.fyren.journeys;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.fyren.redrawing.Sent;

/** A picture and a document on their way, from a browser that seals and from one that cannot. */
@Journey
class SendingPicturesTest {

    private static final String NAME = "hemma-hos-kim.jpg";

    @Test
    void whoseBrowserSealsSendsAPictureAndReadsOnWithoutTypingTheNumberAgain(Site site, Visitors visitors) {
        String written = "Här kommer en bild " + UUID.randomUUID();
        Visitor woman = visitors.onAPhone();
        begins(woman, written);

        attaches(woman, NAME, Sent.jpeg(1200, 800, 6));

        assertThat(woman.path()).isEqualTo("/sv/messages");
        assertThat(woman.page().locator(".said .words").first().textContent()).isEqualTo(written);
        isSeen(woman, 800, 1200);
        woman.page().locator("main a[href$='/messages']").click();
        woman.page().locator(".said .words").first().waitFor();
        assertThat(woman.page().locator(".said .words").first().textContent()).isEqualTo(written);
        holdsNothingHidden(site);
        closes(site, woman);
    }

    @Test
    void whoseBrowserCannotSendsADocumentPageByPage(Site site, Visitors visitors) {
        Visitor man = visitors.onAnOldPhone();
        begins(man, "Här kommer ett brev " + UUID.randomUUID());

        attaches(man, "brev.pdf", Sent.pdf(2));

        man.page().getByText("Visa dokumentet, sidor: 2").click();
        man.page().getByText("Nästa sida").click();
        man.page().getByText("Sida 2 av 2").waitFor();
        assertThat(width(man)).isPositive();
        holdsNothingHidden(site);
        man.page().locator("main a[href$='/messages']").click();
        closes(site, man);
    }

    @Test
    void whatIsNotTakenIsSaidAndAnotherCanBeChosen(Site site, Visitors visitors) {
        Visitor person = visitors.onAPhone();
        begins(person, "Fel fil " + UUID.randomUUID());

        attaches(person, NAME, "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(ISO_8859_1));
        assertThat(person.page().locator(".wrong").innerText()).contains("Den filen går inte att skicka");

        chooses(person, NAME, Sent.png(40, 30));
        person.submits();
        isSeen(person, 40, 30);
        person.page().locator("main a[href$='/messages']").click();
        closes(site, person);
    }

    private static void begins(Visitor person, String written) {
        PublicPage.named("a form to write in").openedBy(person);
        person.writes(written).submits();
        person.submits();
    }

    private static void attaches(Visitor person, String name, byte[] file) {
        person.page().locator("main a[href$='/attach']").click();
        person.page().locator("#file").waitFor();
        chooses(person, name, file);
        person.submits();
    }

    private static void chooses(Visitor person, String name, byte[] file) {
        person.page().locator("#file").setInputFiles(new FilePayload(name, "image/jpeg", file));
    }

    private static void isSeen(Visitor person, int width, int height) {
        person.page().getByText("Visa bilden").click();
        Locator picture = person.page().locator("main img");
        picture.waitFor();
        assertThat(width(person)).isEqualTo(width);
        assertThat(picture.evaluate("picture => picture.naturalHeight")).isEqualTo(height);
        String source = Objects.requireNonNull(picture.getAttribute("src"));
        byte[] jpeg = Base64.getDecoder().decode(source.substring(source.indexOf(',') + 1));
        assertThat(new String(jpeg, ISO_8859_1)).doesNotContain(Sent.SECRET, "Exif");
        assertThat(picture.boundingBox().width)
                .isLessThanOrEqualTo(person.page().viewportSize().width);
    }

    private static void closes(Site site, Visitor person) {
        person.page().locator("main a[href$='/close']").click();
        person.page().waitForURL(site.weather().address());
    }

    private static int width(Visitor person) {
        return (int) person.page()
                .locator("main img")
                .evaluate("async picture => { await picture.decode(); return picture.naturalWidth; }");
    }

    private static void holdsNothingHidden(Site site) {
        JdbcClient database = JdbcClient.create(site.database());
        List<byte[]> sheets = database.sql("select sealed from conversations.sheet")
                .query((row, number) -> row.getBytes(1))
                .list();
        assertThat(sheets).isNotEmpty().allSatisfy(sheet -> assertThat(new String(sheet, ISO_8859_1))
                .doesNotContain(Sent.SECRET, "JFIF", "%PDF"));
        assertThat(database.sql("select string_agg(t::text, '') from conversations.message t")
                        .query(String.class)
                        .single())
                .doesNotContain(NAME);
    }
}
