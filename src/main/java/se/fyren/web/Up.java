package se.fyren.web;

import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /up}: 200 once Fyren can serve, 503 before and while it stops. */
@RestController
class Up {

    private final ApplicationAvailability availability;

    Up(ApplicationAvailability availability) {
        this.availability = availability;
    }

    @GetMapping("/up")
    ResponseEntity<String> up() {
        boolean ready = availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC;
        return ResponseEntity.status(ready ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .contentType(MediaType.TEXT_PLAIN)
                .body(ready ? "ok" : "starting");
    }
}
