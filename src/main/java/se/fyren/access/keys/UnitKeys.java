package se.fyren.access.keys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.fyren.access.Unit.Purpose;
import se.fyren.access.keys.Share.SealedKey;
import se.fyren.sealing.PublicKey;

/** The tables of keys and shares. */
@Repository
class UnitKeys {

    private final JdbcClient database;
    private final KeySeal seal;

    UnitKeys(JdbcClient database, KeySeal seal) {
        this.database = database;
        this.seal = seal;
    }

    /** Holds the unit's keys, so that nobody is let in or taken away by two at once. */
    void hold(UUID unit) {
        database.sql("select id from access.unit where id = ? for no key update")
                .param(unit)
                .query(UUID.class)
                .list();
    }

    Optional<UnitKey> newest(UUID unit, Purpose purpose) {
        return database.sql("""
                        select unit, purpose, generation, public_key, mac from access.unit_key
                        where unit = ? and purpose = ? order by generation desc limit 1""").params(unit, purpose.name()).query(this::key).optional();
    }

    Optional<UnitKey> newestOrInstallations(@Nullable UUID unit, Purpose purpose) {
        return database.sql("""
                        select unit, purpose, generation, public_key, mac
                        from access.unit_key join access.unit on unit.id = unit_key.unit
                        where purpose = :purpose and (unit.id = cast(:unit as uuid) or unit.kind = 'INSTALLATION')
                        order by unit.id = cast(:unit as uuid) desc nulls last, generation desc limit 1""")
                .param("purpose", purpose.name())
                .param("unit", unit)
                .query(this::key)
                .optional();
    }

    void add(UnitKey key, LocalDate today) {
        database.sql("""
                        insert into access.unit_key (unit, purpose, generation, public_key, mac, made_on)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        key.unit(),
                        key.purpose().name(),
                        key.generation(),
                        key.publicKey().bytes(),
                        seal.of(key.context(), key.publicKey()),
                        today)
                .update();
    }

    void give(Share share) {
        UnitKey key = share.key();
        database.sql("""
                        insert into access.unit_key_share (unit, purpose, generation, staff, sealed, mac)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(
                        key.unit(),
                        key.purpose().name(),
                        key.generation(),
                        share.staff(),
                        share.sealed().bytes(),
                        seal.ofShare(
                                key.context(), share.staff(), share.sealed().bytes()))
                .update();
    }

    List<Share> shares(UUID staff, UUID unit, Purpose purpose) {
        return database.sql("""
                        select unit, purpose, generation, public_key, k.mac, staff, sealed, s.mac as share_mac
                        from access.unit_key k join access.unit_key_share s using (unit, purpose, generation)
                        where staff = ? and unit = ? and purpose = ? order by generation desc""")
                .params(staff, unit, purpose.name())
                .query((row, number) -> {
                    UnitKey key = key(row, number);
                    seal.verifyShare(key.context(), staff, row.getBytes("sealed"), row.getBytes("share_mac"));
                    return new Share(key, staff, new SealedKey(row.getBytes("sealed")));
                })
                .list();
    }

    /** Who has a share of the newest. Each is looked at: whoever slipped one in would get the next key too. */
    List<Holder> holders(UUID unit, Purpose purpose) {
        return database.sql("""
                        select staff.id, staff.public_key, staff.key_mac, share.generation, share.sealed, share.mac
                        from access.unit_key_share share join access.staff on staff.id = share.staff
                        where share.unit = :unit and share.purpose = :purpose and share.generation =
                            (select max(generation) from access.unit_key where unit = :unit and purpose = :purpose)""")
                .param("unit", unit)
                .param("purpose", purpose.name())
                .query((row, number) -> {
                    UUID staff = row.getObject("id", UUID.class);
                    seal.verifyShare(
                            UnitKey.context(unit, purpose, row.getInt("generation")),
                            staff,
                            row.getBytes("sealed"),
                            row.getBytes("mac"));
                    return new Holder(staff, seal.staffKey(staff, row).orElseThrow());
                })
                .list();
    }

    void takeAway(UUID staff, UUID unit, Purpose purpose) {
        database.sql("delete from access.unit_key_share where staff = ? and unit = ? and purpose = ?")
                .params(staff, unit, purpose.name())
                .update();
    }

    private UnitKey key(ResultSet row, int number) throws SQLException {
        UnitKey read = new UnitKey(
                row.getObject("unit", UUID.class),
                Purpose.valueOf(row.getString("purpose")),
                row.getInt("generation"),
                PublicKey.of(row.getBytes("public_key")));
        seal.verified(read.context(), row.getBytes("public_key"), row.getBytes("mac"));
        return read;
    }
}
