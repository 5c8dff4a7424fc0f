package se.fyren.access.web;

import static java.util.stream.Collectors.toMap;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.fyren.access.Pepper;
import se.fyren.sealing.SecretKey;
import se.fyren.web.Fields;
import tools.jackson.databind.json.JsonMapper;

/**
 * Forms that came when nobody was signed in any more, sealed to who wrote them. Nothing of them is stored: the page that
 * gives one back holds it, and whoever else sits down at that screen reads nothing of it.
 */
@Component
class SealedForms {

    /** The field in which a form says who writes it; one that does not is not given back. */
    static final String BY = "by";

    private static final String SEALED = "sealed";
    private static final String CONTEXT = "fyren unsent form 1 ";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SecretKey lock;

    SealedForms(Pepper pepper) {
        this.lock = pepper.forPurpose("fyren unsent form");
    }

    /** The request's form, sealed now or the last time that it came; null where it is none that says whose it is. */
    @Nullable
    String sealed(HttpServletRequest request) {
        if (!request.getMethod().equals("POST")) {
            return null;
        }
        @Nullable String before = request.getParameter(SEALED);
        return before != null
                ? before
                : Optional.ofNullable(request.getParameter(BY))
                        .flatMap(Fields::id)
                        .map(by -> sealed(request, by))
                        .orElse(null);
    }

    private String sealed(HttpServletRequest request, UUID by) {
        Map<String, List<String>> fields = request.getParameterMap().entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        field -> List.of(field.getValue()),
                        (one, other) -> one,
                        LinkedHashMap::new));
        byte[] written = JSON.writeValueAsBytes(new UnsentForm(request.getServletPath(), fields));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(lock.lock(written, CONTEXT + by));
    }

    /** The form; empty where somebody else wrote it, or it is not as it was sealed. */
    Optional<UnsentForm> opened(String sealed, UUID by) {
        try {
            return lock.unlock(Base64.getUrlDecoder().decode(sealed), CONTEXT + by)
                    .map(written -> JSON.readValue(written, UnsentForm.class));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
