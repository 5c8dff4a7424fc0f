package se.fyren;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Fyren. */
@SpringBootApplication
public class Fyren {

    public static void main(String[] args) {
        SpringApplication.run(Fyren.class, args);
    }
}
