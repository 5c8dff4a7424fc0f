package se.fyren.conversations.desk;

import java.time.Duration;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.fyren.access.SignedIn;
import se.fyren.access.web.StaffPages;
import se.fyren.conversations.domain.Presences;
import se.fyren.web.NotFound;

/** That a centre answers just now, as its counsellors say it to those who have written. */
@RestController
public class PresenceForm {

    /** For how many minutes it can be said. */
    public static final List<Integer> MINUTES = List.of(15, 30, 60);

    private final Presences presences;

    PresenceForm(Presences presences) {
        this.presences = presences;
    }

    /** @param minutes one of {@link #MINUTES}; 0 where they answer no more */
    @PostMapping(path = "/{language}/staff/presence", consumes = AnswerForms.FORM)
    ResponseEntity<byte[]> say(
            @PathVariable String language, @RequestParam(defaultValue = "") String minutes, SignedIn who) {
        boolean done = MINUTES.stream()
                .filter(one -> minutes.equals(one.toString()))
                .findFirst()
                .map(one -> presences.answers(who, Duration.ofMinutes(one)))
                .orElseGet(() -> minutes.equals("0") && presences.rests(who));
        if (!done) {
            throw new NotFound();
        }
        return StaffPages.to(language, "conversations");
    }
}
