package se.fyren.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;

/** The people who come in one test, each with a browser that has seen nothing before. */
final class Visitors implements AutoCloseable {

    private final Site site;
    private final Browsers browsers;
    private final List<Visitor> here = new ArrayList<>();
    private final List<Browser> ownBrowsers = new ArrayList<>();

    Visitors(Site site, Browsers browsers) {
        this.site = site;
        this.browsers = browsers;
    }

    /** Someone with a small phone. */
    Visitor onAPhone() {
        return with(phone());
    }

    /** Someone with a phone whose browser cannot seal by itself. */
    Visitor onAnOldPhone() {
        Visitor visitor = with(phone());
        visitor.context().addInitScript("""
                const generateKey = SubtleCrypto.prototype.generateKey;
                SubtleCrypto.prototype.generateKey = function (algorithm, ...more) {
                  return (algorithm.name ?? algorithm) === 'X25519'
                    ? Promise.reject(new DOMException('', 'NotSupportedError'))
                    : generateKey.call(this, algorithm, ...more);
                };""");
        return visitor;
    }

    /** Someone with a small phone that runs no scripts. */
    Visitor withoutScripts() {
        return with(phone().setJavaScriptEnabled(false));
    }

    /** Someone with a phone or without scripts, as a test's parameter says. */
    Visitor onAPhone(boolean scripts) {
        return with(phone().setJavaScriptEnabled(scripts));
    }

    Visitor onAWideScreen() {
        return with(new NewContextOptions().setViewportSize(1280, 800).setLocale("sv-SE"));
    }

    /** Someone whose browser keeps whole pages for Back. */
    Visitor whoseBrowserKeepsPages(boolean scripts) {
        Browser browser = browsers.keepingPages();
        ownBrowsers.add(browser);
        return arrived(browser, phone().setJavaScriptEnabled(scripts));
    }

    /** A judge, who may run scripts that the pages' policy forbids. */
    Visitor judging() {
        return with(phone().setBypassCSP(true));
    }

    private static NewContextOptions phone() {
        return new NewContextOptions()
                .setViewportSize(320, 640)
                .setLocale("sv-SE")
                .setReducedMotion(ReducedMotion.REDUCE);
    }

    private Visitor with(NewContextOptions options) {
        return arrived(browsers.usual(), options);
    }

    private Visitor arrived(Browser browser, NewContextOptions options) {
        Visitor visitor = new Visitor(site.origin(), browser.newContext(options));
        here.add(visitor);
        return visitor;
    }

    @Override
    public void close() {
        try {
            here.forEach(Visitor::wasLeftInPeace);
        } finally {
            here.forEach(Visitor::close);
            ownBrowsers.forEach(Browser::close);
        }
    }
}
