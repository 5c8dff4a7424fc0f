package se.fyren.conversations.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.springframework.context.ApplicationContext;
import se.fyren.access.SignedIn;
import se.fyren.access.Unit.Kind;
import se.fyren.access.accounts.FirstCounsellor;

/** A centre of a Fyren that a test has started, with one counsellor, who answers. */
public record AtTheCentre(Inbox inbox, Answering answering, SignedIn counsellor) {

    /** The centre works from now on, and the guide knows it. */
    public static AtTheCentre opened(ApplicationContext fyren, Kind kind, String service) {
        SignedIn counsellor = FirstCounsellor.of(fyren, kind, service);
        fyren.getBean(ReceivingCentres.class).look();
        return new AtTheCentre(fyren.getBean(Inbox.class), fyren.getBean(Answering.class), counsellor);
    }

    /** Answers the thread in which this has been written. */
    public void answers(String written, String answer) {
        UUID thread = inbox.look(counsellor).orElseThrow().stream()
                .map(Inbox.Line::thread)
                .filter(one -> inbox.open(counsellor, one).orElseThrow().entries().stream()
                        .anyMatch(entry -> entry.letter().text().equals(written)))
                .findFirst()
                .orElseThrow();
        assertThat(answering.answer(counsellor, thread, UUID.randomUUID(), Centre.text(answer)))
                .contains(true);
    }
}
