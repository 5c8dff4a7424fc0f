package se.fyren.access.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.fyren.access.passkey.PasskeyPages.Sent;

/** Passkeys in a real browser, with its virtual authenticators, from the button to the verdict. */
class PasskeyTests {

    private static PasskeySite site;

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        site = new PasskeySite();
    }

    @AfterAll
    static void shut() {
        site.close();
    }

    @AfterEach
    void theClockGoesRight() {
        site.pages().waitFor(Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "delete PublicKeyCredential.parseCreationOptionsFromJSON; delete PublicKeyCredential.parseRequestOptionsFromJSON;"
                        + "delete PublicKeyCredential.prototype.toJSON;"
            })
    void whoeverRegistersCanSignInAndHasTheSameSecretEachTime(String lacking) {
        try (Device device = site.device().lacks(lacking)) {
            assertThat(device.registers("anna")).isEqualTo("ACCEPTED");
            byte[] registered = secret(device.sent());
            assertThat(device.signsIn()).isEqualTo("ACCEPTED");
            byte[] first = secret(device.sent());
            assertThat(device.signsIn()).isEqualTo("ACCEPTED");

            assertThat(registered).hasSize(32).isEqualTo(first).isEqualTo(secret(device.sent()));
            assertThat(device.sent().credential()).doesNotContain(Base64Url.of(first));
            assertThat(device.complaints()).isEmpty();
        }
    }

    @Test
    void aChangedAnswerIsRefusedAndNeverBreaksAnything() {
        PasskeyMutations.areRefusedAndNeverBreakAnything(site);
    }

    @Test
    void anotherPasskeyHasAnotherSecret() {
        try (Device one = site.device();
                Device other = site.device()) {
            one.registers("bo");
            byte[] first = secret(one.sent());
            other.registers("bo");

            assertThat(secret(other.sent())).isNotEqualTo(first);
        }
    }

    @Test
    void anAuthenticatorWithoutPrfSignsInWithoutASecret() {
        try (Device device = site.deviceWithoutPrf()) {
            assertThat(device.registers("cecilia")).isEqualTo("ACCEPTED");
            assertThat(device.sent().prf()).isInstanceOf(PrfOutput.Absent.class);
            assertThat(device.signsIn()).isEqualTo("ACCEPTED");
            assertThat(device.sent().prf()).isInstanceOf(PrfOutput.Absent.class);
        }
    }

    @Test
    void anAuthenticatorMakesNoSecondPasskeyForTheSamePerson() {
        try (Device device = site.device()) {
            device.registers("david");

            assertThat(device.registers("david")).isEqualTo("It is here already");
        }
    }

    @Test
    void whoHasNoPasskeyIsToldSoInTheForm() {
        try (Device device = site.device()) {
            assertThat(device.signsIn()).isEqualTo("It was cancelled");
        }
    }

    @Test
    void whoeverTheAuthenticatorDoesNotKnowIsStoppedThere() {
        try (Device device = site.device()) {
            device.registers("erik");

            assertThat(device.forgetsItsUser().signsIn()).isEqualTo("It was cancelled");
        }
    }

    @Test
    void anAnswerIsGoodOnce() {
        try (Device device = site.device()) {
            device.registers("hanna");
            Sent registered = device.sent();
            device.signsIn();

            assertThat(site.pages().register(registered)).isEqualTo("USED BEFORE");
            assertThat(site.pages().signIn(device.sent())).isEqualTo("USED BEFORE");
        }
    }

    @Test
    void anAnswerIsGoodForFiveMinutesAndForWhatItWasAskedFor() {
        try (Device device = site.device()) {
            device.registers("ivar");
            Sent registered = device.sent();
            site.pages().waitFor(Duration.ofMinutes(-6));
            device.signsIn();
            Sent early = device.sent();
            site.pages().waitFor(Duration.ZERO);

            assertThat(site.pages().signIn(early)).isEqualTo("NOT OUR CHALLENGE");
            assertThat(site.pages().signIn(registered)).isEqualTo("NOT OUR CHALLENGE");
        }
    }

    @Test
    void anAnswerToAnotherChallengeIsRefused() {
        try (Device device = site.device()) {
            device.registers("johan");
            Sent registered = device.sent();
            device.signsIn();
            Passkeys passkeys = site.pages().passkeys;
            Challenge other = new Challenge(Base64Url.of(new byte[56]));

            assertThat(passkeys.verifyRegistration(
                            registered.credential(),
                            other,
                            PasskeyPages.owner("johan").handle()))
                    .isEqualTo(new Registration.Refused(Refusal.WRONG_CHALLENGE));
            assertThat(passkeys.verifyAssertion(
                            device.sent().credential(),
                            other,
                            id -> Optional.ofNullable(site.pages().stored.get(id))))
                    .isEqualTo(new Assertion.Refused(Refusal.WRONG_CHALLENGE));
        }
    }

    @Test
    void anAnswerToAnotherSiteIsRefused() {
        try (Device device = site.device()) {
            device.registers("karin");
            String answer = device.answersAnotherSite(
                    "http://localhost:65000", site.pages().requestOptions());

            assertThat(site.pages().signIn(new Sent("karin", answer, new PrfOutput.Absent())))
                    .isEqualTo("WRONG_ORIGIN");
        }
    }

    @Test
    void aPasskeyThatIsNotStoredOrIsAnothersIsUnknown() {
        try (Device device = site.device()) {
            device.registers("lena");
            device.signsIn();
            Sent sent = device.sent();
            Passkey passkey = site.pages().stored.values().stream()
                    .filter(one -> one.owner().equals(PasskeyPages.owner("lena").handle()))
                    .findAny()
                    .orElseThrow();
            Challenge challenge =
                    site.pages().passkeys.challengeIn(sent.credential()).orElseThrow();
            Passkey others = new Passkey(
                    passkey.id(),
                    PasskeyPages.owner("mats").handle(),
                    passkey.publicKey(),
                    0,
                    passkey.copyable(),
                    passkey.copied());

            for (Optional<Passkey> stored : List.of(Optional.<Passkey>empty(), Optional.of(others))) {
                assertThat(site.pages().passkeys.verifyAssertion(sent.credential(), challenge, id -> stored))
                        .isEqualTo(new Assertion.Refused(Refusal.UNKNOWN_KEY));
            }
        }
    }

    @Test
    void whoHasNoPasskeysInTheBrowserReadsWhyThereIsNoButton() {
        try (Device device = site.device().lacks("delete window.PublicKeyCredential")) {
            device.page().navigate(site.origin() + "/passkey/sign-in");

            assertThat(device.page().locator("button").isVisible()).isFalse();
            assertThat(device.page().locator("[data-no-passkey]").isVisible()).isTrue();
            assertThat(device.complaints()).isEmpty();
        }
        try (Device device = site.device()) {
            device.page().navigate(site.origin() + "/passkey/sign-in");

            assertThat(device.page().locator("button").isVisible()).isTrue();
            assertThat(device.page().locator("[data-no-passkey]").isVisible()).isFalse();
        }
    }

    private static byte[] secret(Sent sent) {
        assertThat(sent.prf()).isInstanceOf(PrfOutput.Present.class);
        return ((PrfOutput.Present) sent.prf()).bytes();
    }
}
