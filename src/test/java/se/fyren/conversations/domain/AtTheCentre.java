package se.fyren.conversations.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import se.fyren.access.SignedIn;
import se.fyren.access.Unit.Kind;
import se.fyren.access.accounts.FirstCounsellor;
import se.fyren.conversations.CallBack;
import se.fyren.conversations.Enclosure;
import se.fyren.conversations.Referral;

/** A centre of a Fyren that a test has started, with one counsellor, who answers. */
public record AtTheCentre(Inbox inbox, Answering answering, Presences presences, SignedIn counsellor) {

    /** The centre works from now on, and the guide knows it. */
    public static AtTheCentre opened(ApplicationContext fyren, Kind kind, String service) {
        SignedIn counsellor = FirstCounsellor.of(fyren, kind, service);
        fyren.getBean(ReceivingCentres.class).look();
        return new AtTheCentre(
                fyren.getBean(Inbox.class), fyren.getBean(Answering.class), fyren.getBean(Presences.class), counsellor);
    }

    /** Answers the thread in which this has been written. */
    public void answers(String written, String answer) {
        assertThat(answering.answer(counsellor, thread(written), UUID.randomUUID(), Centre.text(answer)))
                .contains(true);
    }

    /** Says that the centre answers for the next hour. */
    public void answersNow() {
        assertThat(presences.answers(counsellor, Presences.MOST)).isTrue();
    }

    /** Says that it does no more. */
    public void answersNoMore() {
        assertThat(presences.rests(counsellor)).isTrue();
    }

    /** How they who wrote this want to be called; empty where they do not. */
    public Optional<CallBack> toCall(String written) {
        return entries(thread(written)).stream()
                .map(entry -> entry.letter().enclosed())
                .filter(CallBack.class::isInstance)
                .map(CallBack.class::cast)
                .reduce((one, two) -> {
                    throw new AssertionError("Two numbers to call");
                });
    }

    /** Whether they who wrote this let the centre know that they are under 18. */
    public boolean isYoung(String written) {
        return inbox.open(counsellor, thread(written))
                .orElseThrow()
                .line()
                .about()
                .young();
    }

    /** Says that they have been called. */
    public void hasCalled(String written) {
        assertThat(answering.called(counsellor, thread(written))).contains(true);
    }

    /** Says yes to who was referred with these words. */
    public void accepts(String written) {
        assertThat(answering.decide(counsellor, thread(written), Referral.State.RECEIVED, Referral.State.ACCEPTED))
                .contains(new Answering.Decision.Told());
    }

    /** What stands in fields of its own beside these words. */
    public @Nullable Enclosure enclosed(String written) {
        return entries(thread(written)).getFirst().letter().enclosed();
    }

    private UUID thread(String written) {
        return inbox.look(counsellor).orElseThrow().stream()
                .map(Inbox.Line::thread)
                .filter(one -> entries(one).stream()
                        .anyMatch(entry -> entry.letter().text().equals(written)))
                .findFirst()
                .orElseThrow();
    }

    private List<Inbox.Entry> entries(UUID thread) {
        return inbox.open(counsellor, thread).orElseThrow().entries();
    }
}
