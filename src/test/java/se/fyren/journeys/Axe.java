package se.fyren.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a machine can see of a page's faults. Every rule is tried on everything, but only what is at fault is brought out
 * of the browser: telling of all that is right takes longer than finding it.
 *
 * @param rules what is asked of axe
 */
record Axe(Map<String, Object> rules) {

    /** Every rule that axe has not put aside itself. */
    static final Axe ALL = new Axe(Map.of());

    /** The rules of WCAG 2.2 AA, and good practice. */
    static final Axe WCAG = new Axe(Map.of(
            "runOnly",
            Map.of(
                    "type",
                    "tag",
                    "values",
                    List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))));

    private static final String RUN = """
            async rules => {
              const found = await axe.run({ ...rules, resultTypes: ['violations'] });
              return {
                passed: found.passes.map(rule => rule.id),
                failed: found.violations.map(rule => `${rule.id} ${rule.nodes.length} × ${rule.nodes[0].html}`),
              };
            }""";

    /** axe takes the page's own text colours for those that forced ones are shown instead of. */
    Axe withoutContrast() {
        Map<String, Object> fewer = new HashMap<>(rules);
        fewer.put("rules", Map.of("color-contrast", Map.of("enabled", false)));
        return new Axe(fewer);
    }

    void findsNothingOn(Page page, String how) {
        if (Boolean.FALSE.equals(page.evaluate("'axe' in window"))) {
            page.evaluate("() => {" + AxeBuilder.getAxeScript() + "}");
        }
        Map<?, ?> found = (Map<?, ?>) page.evaluate(RUN, rules);
        assertThat((List<?>) found.get("passed")).as(how).hasSizeGreaterThan(10);
        assertThat((List<?>) found.get("failed")).as(how).isEmpty();
    }
}
