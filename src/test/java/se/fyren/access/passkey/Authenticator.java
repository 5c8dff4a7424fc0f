package se.fyren.access.passkey;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** A virtual authenticator in a page's browser, which knows its user and whose user always touches it. */
public final class Authenticator {

    private final CDPSession control;
    private final String id;

    public Authenticator(Page page, boolean hasPrf) {
        control = page.context().newCDPSession(page);
        control.send("WebAuthn.enable");
        JsonObject kind = new JsonObject();
        kind.addProperty("protocol", "ctap2");
        kind.addProperty("ctap2Version", "ctap2_1");
        kind.addProperty("transport", "internal");
        kind.addProperty("hasResidentKey", true);
        kind.addProperty("hasUserVerification", true);
        kind.addProperty("isUserVerified", true);
        kind.addProperty("automaticPresenceSimulation", true);
        kind.addProperty("hasPrf", hasPrf);
        JsonObject added = new JsonObject();
        added.add("options", kind);
        id = control.send("WebAuthn.addVirtualAuthenticator", added)
                .get("authenticatorId")
                .getAsString();
    }

    /** From now on it knows its user no more, by finger, face or PIN. */
    public void forgetsItsUser() {
        JsonObject said = new JsonObject();
        said.addProperty("authenticatorId", id);
        said.addProperty("isUserVerified", false);
        control.send("WebAuthn.setUserVerified", said);
    }
}
