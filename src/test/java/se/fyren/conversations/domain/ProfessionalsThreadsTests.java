package se.fyren.conversations.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fyren.conversations.domain.Centre.text;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import se.fyren.access.Unit;
import se.fyren.access.Unit.Kind;
import se.fyren.access.accounts.SharedFyren;
import se.fyren.access.accounts.StaffedFyren;
import se.fyren.conversations.CallBack;
import se.fyren.conversations.Opening;
import se.fyren.conversations.Professional;
import se.fyren.conversations.Referral;
import se.fyren.conversations.Referral.State;
import se.fyren.conversations.RepeatKey;
import se.fyren.conversations.ShortText;
import se.fyren.conversations.domain.Answering.Decision;
import se.fyren.conversations.domain.Conversations.Asked;
import se.fyren.conversations.domain.HandingOver.Outcome;
import se.fyren.conversations.letters.SeekerKeys;

/** What a centre does for a professional who asks for advice or refers somebody. */
@TestInstance(Lifecycle.PER_CLASS)
class ProfessionalsThreadsTests {

    private static final Professional SARA = new Professional(line("Sara Berg"), line("Akuten"));

    private StaffedFyren fyren;
    private Conversations conversations;
    private Centre kast;

    /** A thread of a professional's, and what they open it with. */
    private record Begun(UUID thread, SeekerKeys keys) {}

    @BeforeAll
    void start() {
        fyren = SharedFyren.get();
        conversations = fyren.get(Conversations.class);
        kast = Centre.of(fyren, Kind.KAST, "kast-jkpg");
    }

    @Test
    void whoRefersSeesWhatTheCentreSays() {
        Referral referral = new Referral(SARA, line("Ring henne"), fyren.today(), line("Muntligt"));
        Begun referred = begins(new Opening.Referring(text("Hon vill ha hjälp"), referral));
        assertThat(shownTo(referred)).isEqualTo(State.RECEIVED);

        assertThat(decides(referred.thread(), State.RECEIVED, State.ACCEPTED)).hasValue(new Decision.Told());
        assertThat(decides(referred.thread(), State.RECEIVED, State.DECLINED))
                .as("a colleague who has not seen it")
                .hasValue(new Decision.Already(State.ACCEPTED));
        assertThat(shownTo(referred)).isEqualTo(State.ACCEPTED);
        assertThat(decides(referred.thread(), State.ACCEPTED, State.DECLINED)).hasValue(new Decision.Told());
        assertThat(shownTo(referred)).isEqualTo(State.DECLINED);
    }

    @Test
    void whoAsksForAdviceHasNamedNobodyWhoCouldBeReferredCalledOrHandedOver() {
        Unit team = fyren.open(Kind.COORDINATORS, "skane-vuxna");
        Begun asked = begins(new Opening.Consultation(text("Vad gör jag?"), SARA));
        CallBack call = new CallBack("+46701740605", line("Nu"), null, null);

        assertThat(decides(asked.thread(), State.RECEIVED, State.ACCEPTED)).hasValue(new Decision.NobodyReferred());
        assertThat(conversations.askForCall(asked.keys(), call, RepeatKey.random()))
                .isEqualTo(new Asked.InWriting());
        assertThat(fyren.get(HandingOver.class)
                        .handOver(
                                kast.atWork(),
                                asked.thread(),
                                UUID.randomUUID(),
                                team.id(),
                                text("Hon"),
                                fyren.today(),
                                line("Muntligt")))
                .hasValue(new Outcome.NobodyNamed());
        assertThat(kast.answering().report(kast.atWork(), asked.thread(), UUID.randomUUID(), text("Till nämnden")))
                .as("the duty to report is the counsellor's own")
                .hasValue(true);
    }

    private Begun begins(Opening opening) {
        List<UUID> before = kast.threads();
        Conversations.Begun begun = conversations.begin(kast.service(), "sv", opening, RepeatKey.random());
        return new Begun(kast.newSince(before), conversations.keys(((Conversations.Begun.With) begun).receipt()));
    }

    private State shownTo(Begun referred) {
        return Objects.requireNonNull(
                conversations.open(referred.keys()).orElseThrow().referral());
    }

    private Optional<Decision> decides(UUID thread, State shown, State decided) {
        return kast.answering().decide(kast.atWork(), thread, shown, decided);
    }

    private static ShortText line(String text) {
        return ShortText.of(text).orElseThrow();
    }
}
