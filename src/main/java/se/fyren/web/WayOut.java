package se.fyren.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Where leaving leads from a page. Straight to the neutral place, which asks nothing of Fyren; but during a visit by way of
 * where it ends: it is worth one more step that nobody who then takes the phone is still let in. A page that was opened
 * before the visit, or from another site's link (the cookie is strict), leads straight: there the visit ends by itself.
 */
@Component
final class WayOut {

    private final List<Visiting> visits;

    WayOut(List<Visiting> visits) {
        this.visits = visits;
    }

    /** The page for whoever asks just now. */
    Page from(Page page) {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .filter(ServletRequestAttributes.class::isInstance)
                .map(ServletRequestAttributes.class::cast)
                .map(now -> from(page, now.getRequest()))
                .orElse(page);
    }

    /** The page for whoever asks so. */
    Page from(Page page, HttpServletRequest request) {
        return visits.stream()
                .filter(visit -> visit.isOn(request))
                .findFirst()
                .map(visit -> page.leavingTo(page.to(visit.endsAt())))
                .orElse(page);
    }
}
