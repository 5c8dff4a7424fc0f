package se.fyren.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where staff work: all of Fyren, its first administrator, who stays for the whole run, and whoever comes in one test.
 */
final class Workplace implements AutoCloseable {

    private final StaffSite site = new StaffSite();
    private final Browsers browsers;
    private final Colleague administrator;
    private final List<Colleague> here = new ArrayList<>();
    private @Nullable Editors editors;

    Workplace(Browsers browsers) {
        this.browsers = browsers;
        administrator = arrived(wide());
        administrator.joinsByPasskey(path(site.firstLink()));
    }

    /** Somebody invited: their page, and the link by which they join. */
    record Invited(String page, String link) {}

    /** The link that the first administrator joined by. */
    String firstLink() {
        return path(site.firstLink());
    }

    PatientClock clock() {
        return site.clock();
    }

    /** The first administrator, signed in and under that hat. */
    Colleague administrator() {
        if (!administrator.isSignedIn()) {
            administrator.signsInByPasskey();
        }
        if (!administrator.stands().contains("Administratör, Fyren")) {
            administrator.wears("Administratör, Fyren");
        }
        return administrator;
    }

    /** The directory's editors, who stay for the whole run as well: the first let in the second. */
    Editors editors() {
        Editors working = editors;
        if (working == null) {
            working = Editors.joining(this, arrived(wide()), arrived(wide().setJavaScriptEnabled(false)));
            editors = working;
        }
        return working.signedIn();
    }

    /** Somebody with a browser that has seen nothing before. */
    Colleague somebody() {
        return coming(wide());
    }

    /** Somebody who is not staff. */
    Visitor passerBy() {
        return new Visitor(site.origin(), browsers.usual().newContext(wide()));
    }

    Colleague somebodyWithoutScripts() {
        return coming(wide().setJavaScriptEnabled(false));
    }

    /** A judge, who may run scripts that the pages' policy forbids. */
    Colleague judge() {
        return coming(wide().setBypassCSP(true));
    }

    void adds(String kind, String name, String place) {
        administrator()
                .opens("/sv/staff/units")
                .chooses("kind", kind)
                .types("name", name)
                .types("place", place)
                .presses("Lägg till");
        assertThat(administrator.reads()).contains(name);
    }

    Invited invites(String name, String signInName) {
        administrator()
                .opens("/sv/staff/colleagues")
                .types("name", name)
                .types("signInName", signInName)
                .presses("Bjud in");
        return linked(administrator.browser().path());
    }

    /** Invites somebody to a unit. */
    Invited invites(String name, String signInName, String role, String unit) {
        Invited invited = invites(name, signInName);
        assigns(invited, role, unit);
        return invited;
    }

    /** A new link for somebody who has not joined. */
    Invited linked(String page) {
        administrator().opens(page).presses("Gör en ny länk");
        return new Invited(page, path(administrator.page().locator("code.long").innerText()));
    }

    void assigns(Invited colleague, String role, String unit) {
        administrator()
                .opens(colleague.page())
                .chooses("role", role)
                .chooses("unit", unit)
                .presses("Ge uppdraget");
        assertThat(administrator.page().locator("table").innerText()).contains(role);
    }

    /** Somebody without a name writes to the service. */
    void isWrittenTo(String service) {
        APIResponse answer = administrator
                .page()
                .request()
                .post(
                        site.origin() + "/api/conversations",
                        RequestOptions.create()
                                .setHeader("Idempotency-Key", UUID.randomUUID().toString())
                                .setData(Map.of("service", service, "text", "Hej")));
        assertThat(answer.status()).isEqualTo(201);
    }

    /** After each test: whoever came goes, and nobody's browser has complained or asked elsewhere. */
    void everyoneGoesHome() {
        try {
            here.forEach(this::wasLeftInPeace);
            wasLeftInPeace(administrator);
            Stream.ofNullable(editors).flatMap(Editors::both).forEach(this::wasLeftInPeace);
        } finally {
            here.forEach(Colleague::close);
            here.clear();
        }
    }

    @Override
    public void close() {
        administrator.close();
        Stream.ofNullable(editors).flatMap(Editors::both).forEach(Colleague::close);
        site.close();
    }

    private void wasLeftInPeace(Colleague colleague) {
        colleague.browser().hadNothingToComplainAbout();
        assertThat(colleague.browser().requests())
                .as("where the browser asked")
                .allSatisfy(request -> assertThat(request.url()).startsWith(site.origin() + "/"));
    }

    private static NewContextOptions wide() {
        return new NewContextOptions()
                .setViewportSize(1280, 800)
                .setLocale("sv-SE")
                .setReducedMotion(ReducedMotion.REDUCE);
    }

    private Colleague coming(NewContextOptions options) {
        Colleague colleague = arrived(options);
        here.add(colleague);
        return colleague;
    }

    private Colleague arrived(NewContextOptions options) {
        return new Colleague(site.origin(), browsers.usual().newContext(options), site.clock());
    }

    private static String path(String address) {
        return URI.create(address).getPath();
    }
}
