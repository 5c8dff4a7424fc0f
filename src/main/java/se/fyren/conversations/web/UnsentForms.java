package se.fyren.conversations.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
        return isOurs && request.getMethod().equals("POST") && request.getQueryString() == null
                ? Optional.of(unsent(path[2], request.getParameterMap()))
                : Optional.empty();
    }

    private static Unsent unsent(String page, Map<String, String[]> form) {
        Map<String, List<String>> fields = new TreeMap<>();
        form.forEach((name, values) -> fields.put(name, Arrays.asList(values)));
        List<String> text = Optional.ofNullable(fields.remove("text")).orElseGet(List::of);
        return new Unsent(page, fields, Writing.shown(String.join("\n", text)));
    }
}
