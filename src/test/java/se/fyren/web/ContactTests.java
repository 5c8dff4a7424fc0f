package se.fyren.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom to tell is a link, and so is the authority to complain to. */
class ContactTests {

    private static final String AUTHORITY =
            "<a href=\"https://www.digg.se/tdosanmalan\" rel=\"noreferrer noopener\"><bdi>digg.se/tdosanmalan</bdi></a>";

    @ParameterizedTest
    @CsvSource({
        "tillganglighet@sundsvall.se, mailto:tillganglighet@sundsvall.se, tillganglighet@sundsvall.se",
        "https://www.sundsvall.se/kontakt, https://www.sundsvall.se/kontakt, sundsvall.se/kontakt",
        "060-19 10 00, tel:060191000, 060-19 10 00",
        "+46 60 19 10 00, tel:+4660191000, +46 60 19 10 00"
    })
    void anAddressOrANumberIsALink(String text, String link, String shown) throws IOException {
        assertThat(page(text))
                .contains(
                        "<a href=\"" + link + "\" rel=\"noreferrer noopener\"><bdi>" + shown + "</bdi></a>", AUTHORITY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"the front desk", "javascript:alert(1)", "mailto:a@b.se", "http://sundsvall.se", "112a"})
    void anythingElseIsText(String text) throws IOException {
        assertThat(page(text))
                .contains("<bdi>" + text + "</bdi>", AUTHORITY)
                .containsOnlyOnce("rel=\"noreferrer noopener\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void noneIsSaid(String text) throws IOException {
        assertThat(page(text)).contains("no contact is set", AUTHORITY);
    }

    private static String page(String contact) throws IOException {
        Pages pages = new Pages(new Languages(), new WayOut(List.of()), "https://weather.example/");
        Page page = pages.page("en", "accessibility");
        Map<String, Contact> model =
                Map.of("contact", new Contact(contact), "authority", new Contact("https://www.digg.se/tdosanmalan"));
        return new String(pages.render("web/accessibility", page, model), StandardCharsets.UTF_8);
    }
}
