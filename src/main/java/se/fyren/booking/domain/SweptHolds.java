package se.fyren.booking.domain;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import se.fyren.night.QuarterWork;

/** Takes away what was held too long, so that no row tells that somebody was here. For others it is free before that. */
@Component
class SweptHolds implements QuarterWork {

    private final Appointments appointments;
    private final TransactionOperations transaction;
    private final Clock clock;

    SweptHolds(Appointments appointments, TransactionOperations transaction, Clock clock) {
        this.appointments = appointments;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void perform() {
        transaction.executeWithoutResult(status -> appointments.free(clock.instant()));
    }
}
