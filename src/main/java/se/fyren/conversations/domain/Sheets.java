package se.fyren.conversations.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.fyren.conversations.Pictures;
import se.fyren.sealing.Padding;
import se.fyren.sealing.SecretKey;

/** The table of what was drawn of pictures and documents. */
@Repository
class Sheets {

    /** Of one thread: some hundred pictures, and no disk is filled by one who writes. */
    private static final int MOST = 100;

    /** To one of these numbers sheets of chance are added. */
    private static final List<Integer> STEPS = List.of(1, 4, 10, 20);

    private static final int USUAL = 512 * 1024;
    private static final int LARGE = 1024 * 1024;

    private final JdbcClient database;

    Sheets(JdbcClient database) {
        this.database = database;
    }

    /** Adds them, locked with a key of their own; empty where the thread has too many already. */
    Optional<Pictures> add(UUID thread, List<byte[]> jpegs, LocalDate today) {
        int rows =
                STEPS.stream().filter(step -> step >= jpegs.size()).findFirst().orElse(jpegs.size());
        if (count(thread) + rows > MOST) {
            return Optional.empty();
        }
        SecretKey key = SecretKey.random();
        List<UUID> ids = new ArrayList<>();
        jpegs.forEach(jpeg -> ids.add(add(thread, key, jpeg, today)));
        IntStream.range(jpegs.size(), rows).forEach(chance -> add(thread, SecretKey.random(), new byte[0], today));
        return Optional.of(new Pictures(Base64.getEncoder().encodeToString(key.bytes()), ids));
    }

    private UUID add(UUID thread, SecretKey key, byte[] jpeg, LocalDate today) {
        UUID id = UUID.randomUUID();
        byte[] padded = Padding.to(jpeg.length < USUAL ? USUAL : LARGE, jpeg);
        database.sql("insert into conversations.sheet (id, thread, day, sealed) values (?, ?, ?, ?)")
                .params(id, thread, today, key.lock(padded, context(thread, id)))
                .update();
        return id;
    }

    private int count(UUID thread) {
        return database.sql("select count(*) from conversations.sheet where thread = ?")
                .param(thread)
                .query(Integer.class)
                .single();
    }

    /** One of them, from 1; empty where there is none, or it does not open. */
    Optional<byte[]> read(UUID thread, Pictures pictures, int page) {
        if (page < 1 || page > pictures.sheets().size()) {
            return Optional.empty();
        }
        UUID id = pictures.sheets().get(page - 1);
        SecretKey key = SecretKey.of(Base64.getDecoder().decode(pictures.key()));
        return database.sql("select sealed from conversations.sheet where id = ? and thread = ?")
                .params(id, thread)
                .query((row, number) -> row.getBytes("sealed"))
                .optional()
                .flatMap(locked -> key.unlock(locked, context(thread, id)))
                .flatMap(Padding::removed);
    }

    void removeAll(UUID thread) {
        database.sql("delete from conversations.sheet where thread = ?")
                .param(thread)
                .update();
    }

    private static String context(UUID thread, UUID id) {
        return "fyren sheet 1 " + thread + " " + id;
    }
}
