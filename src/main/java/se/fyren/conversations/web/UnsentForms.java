package se.fyren.conversations.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.fyren.web.Unsent;

/**
 * What somebody wrote to a centre and could not send. With the form's own number it arrives once, whatever became of it
 * the first time.
 */
@Component
class UnsentForms implements Unsent.Forms {

    private static final Set<String> PAGES =
            Set.of("write", "sent", "messages", "back", "call", "consult", "consulted", "refer", "referred");

    @Override
    public Optional<Unsent> sent(HttpServletRequest request) {
        String[] path = request.getServletPath().split("/", -1);
        boolean isOurs = path.length == 3 && PAGES.contains(path[2]);
        return isOurs ? Optional.of(Unsent.of(path[2], request)) : Optional.empty();
    }
}
