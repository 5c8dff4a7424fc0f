package se.fyren.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No page fails what a machine can see of WCAG 2.2 AA, on a small or wide screen, light, dark or in forced colours. */
@Journey
class AccessibilityTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("se.fyren.journeys.PublicPage#all")
    void everyPageIsWithoutFault(PublicPage which, Visitors visitors) {
        Visitor judge = visitors.judging();
        which.openedBy(judge);
        Page page = judge.page();
        unfold(page);

        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        Axe.WCAG.findsNothingOn(page, "small and light");
        nothingReachesOutAtTheSide(page);
        headingsStepDownOneAtATime(page);

        page.setViewportSize(1280, 800);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        Axe.WCAG.findsNothingOn(page, "wide and dark");

        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        Axe.WCAG.withoutContrast().findsNothingOn(page, "forced colours");
        buttonsHaveAnOutline(page);
    }

    @Test
    void everyPageSaysTheSameWithoutScripts(Visitors visitors) {
        // Where the browser seals, what is sent again is not the same.
        Visitor with = visitors.onAnOldPhone();
        Visitor without = visitors.withoutScripts();
        for (PublicPage which : PublicPage.all()) {
            which.openedBy(with);
            which.openedBy(without);
            assertThat(words(without.page())).as(which.name()).isGreaterThanOrEqualTo(words(with.page()) * 9 / 10);
        }
    }

    private static int words(Page page) {
        return page.locator("body").innerText().split("\\s+").length;
    }

    private static void unfold(Page page) {
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
    }

    static void nothingReachesOutAtTheSide(Page page) {
        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .isEqualTo(0);
    }

    static void headingsStepDownOneAtATime(Page page) {
        assertThat(page.locator("h1").count()).isOne();
        assertThat(page.evaluate("""
                [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(one => +one.tagName[1])
                  .every((level, place, all) => place === 0 ? level === 1 : level <= all[place - 1] + 1)""")).isEqualTo(true);
    }

    private static void buttonsHaveAnOutline(Page page) {
        assertThat(page.evaluate("""
                [...document.querySelectorAll('.leave, .go, main button')].map(one => getComputedStyle(one))
                  .every(style => style.borderTopStyle === 'solid' && style.borderTopColor.startsWith('rgb('))""")).isEqualTo(true);
    }
}
