package se.fyren.access.passkey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import se.fyren.access.passkey.PasskeyPages.Sent;
import se.fyren.journeys.Browsers;

/** A browser on a device with an authenticator of its own, whose user always touches it. */
final class Device implements AutoCloseable {

    private final PasskeySite site;
    private final BrowserContext context;
    private final Page page;
    private final Authenticator authenticator;
    private final List<String> complaints = new ArrayList<>();

    Device(PasskeySite site, Browser browser, boolean hasPrf) {
        this.site = site;
        context = browser.newContext();
        context.setDefaultTimeout(Browsers.PATIENCE);
        page = context.newPage();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onPageError(complaints::add);
        authenticator = new Authenticator(page, hasPrf);
    }

    Page page() {
        return page;
    }

    /** What the browser had to say of the page. */
    List<String> complaints() {
        return complaints;
    }

    /** From now on the authenticator knows its user no more, by finger, face or PIN. */
    Device forgetsItsUser() {
        authenticator.forgetsItsUser();
        return this;
    }

    /** A browser without what this script takes away. */
    Device lacks(String script) {
        page.addInitScript(script);
        return this;
    }

    String registers(String person) {
        return presses("register", person);
    }

    String signsIn() {
        return presses("sign-in", "nobody");
    }

    private String presses(String what, String person) {
        page.navigate(site.origin() + "/passkey/" + what + "?person=" + person);
        page.locator("button").click();
        return page.locator("#outcome, [role=alert]:not(:empty)").textContent();
    }

    /** What the last form from any device brought. */
    Sent sent() {
        return site.pages().sent.getLast();
    }

    /** What another site gets, when it asks the authenticator in our name. */
    String answersAnotherSite(String other, String options) {
        page.route(
                other + "/**",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html")
                        .setBody("<!doctype html><title>Other</title>")));
        page.navigate(other + "/");
        return String.valueOf(page.evaluate("""
                async options => JSON.stringify(await navigator.credentials.get({
                  publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(JSON.parse(options)) }))""", options));
    }

    @Override
    public void close() {
        context.close();
    }
}
