package se.fyren.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.fyren.web.Fields;
import se.fyren.web.Unsent;

/**
 * What staff wrote and nobody took: the database was away, or they wear another hat by now, in another tab. To whoever else
 * is signed in it is not given.
 */
@Component
class WrittenByStaff implements Unsent.Forms {

    @Override
    public Optional<Unsent> sent(HttpServletRequest request) {
        String[] path = request.getServletPath().split("/", 3);
        boolean isOurs = path.length == 3 && path[2].startsWith("staff/");
        return isOurs
                ? Optional.ofNullable(request.getParameter(SealedForms.BY))
                        .flatMap(Fields::id)
                        .filter(by -> isTheirs(by, request))
                        .map(by -> Unsent.of(path[2], request))
                : Optional.empty();
    }

    private static boolean isTheirs(UUID by, HttpServletRequest request) {
        return Doorkeeper.who(request).filter(who -> !who.staff().equals(by)).isEmpty();
    }
}
