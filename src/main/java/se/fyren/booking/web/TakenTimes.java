package se.fyren.booking.web;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import se.fyren.web.Problem.Code;

/** Answers that a time is taken, with those nearest to it. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class TakenTimes {

    @ExceptionHandler
    ResponseEntity<TakenTime.Answer> taken(TakenTime taken) {
        return ResponseEntity.status(Code.TAKEN.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(taken.answer());
    }
}
