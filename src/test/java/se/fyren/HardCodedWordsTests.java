package se.fyren;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The detector sees what a reader would see, and nothing else. */
class HardCodedWordsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Hej</p>",
                "${page.t(\"a.b\")} kr",
                "<p>${a} <strong>ö</strong></p>",
                "@if(a > b)<p>ja</p>@else<p>${no}</p>@endif",
                "<nav aria-label=\"Språk\">",
                "<img alt='Fyr' src=\"a.png\">",
                "<input placeholder=Namn>",
                "<a title=\"${t} nu\">",
                "@template.layout.page(page = page, title = \"Svar\", content = @`<p>${a}</p>`)",
                "@template.layout.page(page = page, title = page.t(\"a.b\"), content = @`<p>Svar</p>`)",
                "@template.a(b = @`@template.c(d = @`<p>inne</p>`)`)",
                "@template.a(b = c)\n<p>efter</p>"
            })
    void aLiteralWordIsFound(String template) {
        assertThat(HardCodedWords.in(template)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@import se.fyren.web.Page\n@param Page page\n@param String x = \"ord\"\n<p>${page.t(\"a.b\")}</p>",
                "<!doctype html><html lang=\"sv\"><body class=\"door open\">",
                "<a href=\"tel:112\">112</a>, 24/7 &nbsp;&middot;",
                "@for(Door door : doors)<li>${door.isOpen() ? \"} ja\" : null}</li>@endfor",
                "<nav aria-label=\"${page.t(\"a.b\")}\"></nav>",
                "<%-- för den som skriver --%><!-- och här -->",
                "<style>$unsafe{Style.sheet()}</style>",
                "@template.a(b = c.of(\"a.b\", d(\"e\")), f = @`<p>${g}</p>`)"
            })
    void whatIsNoWordIsLeftAlone(String template) {
        assertThat(HardCodedWords.in(template)).isEmpty();
    }
}
