package se.fyren.conversations.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.fyren.conversations.letters.Letter;
import se.fyren.conversations.letters.Letter.Place;
import se.fyren.conversations.letters.ThreadKeys;

/** The table of what was written. */
@Repository
class Messages {

    private final JdbcClient database;

    Messages(JdbcClient database) {
        this.database = database;
    }

    /** A letter and the row it stands in. */
    record Sent(Place place, Letter letter) {}

    /** Adds it; whether it was not there already. */
    boolean add(Place place, Letter letter, ThreadKeys keys) {
        return database.sql("""
                        insert into conversations.message (id, thread, day, heading, body) values (?, ?, ?, ?, ?)
                        on conflict (id) do nothing""")
                        .params(
                                place.id(),
                                place.thread(),
                                place.day(),
                                letter.heading(keys, place),
                                letter.body(keys, place))
                        .update()
                == 1;
    }

    /** The same letters, locked with other keys. */
    void rekey(UUID thread, ThreadKeys before, ThreadKeys after) {
        of(thread, before)
                .forEach(sent -> database.sql("update conversations.message set heading = ?, body = ? where id = ?")
                        .params(
                                sent.letter().heading(after, sent.place()),
                                sent.letter().body(after, sent.place()),
                                sent.place().id())
                        .update());
    }

    /** What opens with the keys, in the order in which it was written. */
    List<Sent> of(UUID thread, ThreadKeys keys) {
        return database
                .sql("select id, day, heading, body from conversations.message where thread = ?")
                .param(thread)
                .query((row, number) -> {
                    Place place =
                            new Place(thread, row.getObject("id", UUID.class), row.getObject("day", LocalDate.class));
                    return Letter.open(row.getBytes("heading"), row.getBytes("body"), keys, place)
                            .map(letter -> new Sent(place, letter));
                })
                .stream()
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Sent::letter, Letter.IN_ORDER))
                .toList();
    }

    /** The next place after the letter of that number, for what the centre alone sees. */
    int nextAfter(int number, UUID thread, ThreadKeys keys) {
        return of(thread, keys).stream()
                        .map(Sent::letter)
                        .filter(letter -> letter.number() == number)
                        .mapToInt(Letter::after)
                        .max()
                        .orElse(0)
                + 1;
    }

    List<UUID> ids() {
        return database.sql("select id from conversations.message")
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    void remove(UUID id) {
        database.sql("delete from conversations.message where id = ?").param(id).update();
    }

    void removeAll(UUID thread) {
        database.sql("delete from conversations.message where thread = ?")
                .param(thread)
                .update();
    }
}
