package se.fyren.conversations.domain;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import se.fyren.night.NightWork;

/** What is done with conversations every night. */
@Component
class ConversationsNight implements NightWork {

    private final Repeats repeats;
    private final Loans loans;
    private final Shuffling shuffling;
    private final Presences presences;
    private final Clock clock;

    ConversationsNight(Repeats repeats, Loans loans, Shuffling shuffling, Presences presences, Clock clock) {
        this.repeats = repeats;
        this.loans = loans;
        this.shuffling = shuffling;
        this.presences = presences;
        this.clock = clock;
    }

    @Override
    public void perform() {
        repeats.forgetOld();
        loans.forgetOld(LocalDate.now(clock));
        shuffling.shuffle();
        presences.forgetPassed();
    }
}
