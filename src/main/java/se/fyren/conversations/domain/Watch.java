package se.fyren.conversations.domain;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * Bevakning: a thread that waits for its centre.
 *
 * @param service of the centre
 * @param due the fixed hour at which the newest that waits is told of
 * @param since the day from which it has been waiting
 */
record Watch(String service, LocalDateTime due, LocalDate since) {

    static Watch read(byte[] written) {
        String[] words = new String(written, US_ASCII).split(" ", 3);
        return new Watch(words[2], LocalDateTime.parse(words[0]), LocalDate.parse(words[1]));
    }

    byte[] written() {
        return (due + " " + since + " " + service).getBytes(US_ASCII);
    }

    @Override
    public String toString() {
        return "Watch[…]";
    }
}
