package se.fyren.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The tables of a database, as PostgreSQL tells of them. */
record StoredTables(Connection connection) {

    /** All of them, in order of their names. */
    Set<String> all() throws SQLException {
        Set<String> all = new TreeSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'p')
                        and n.nspname <> 'information_schema' and n.nspname not like 'pg\\_%'""")) {
            while (rows.next()) {
                all.add(rows.getString(1));
            }
        }
        return all;
    }

    /** Those that a backup holds; what a row of one points at stands in one before it. */
    List<String> toBackUp() throws SQLException {
        Map<String, Set<String>> waiting = new TreeMap<>();
        for (String table : all()) {
            if (!LeftOut.TABLES.containsKey(table)) {
                waiting.put(table, new TreeSet<>());
            }
        }
        pointing(waiting);
        List<String> ordered = new ArrayList<>();
        while (!waiting.isEmpty()) {
            List<String> next = waiting.entrySet().stream()
                    .filter(one -> one.getValue().stream().noneMatch(waiting::containsKey))
                    .map(Map.Entry::getKey)
                    .toList();
            if (next.isEmpty()) {
                throw new IllegalStateException("Tables point at each other, and at once: " + waiting.keySet());
            }
            ordered.addAll(next);
            next.forEach(waiting::remove);
        }
        return List.copyOf(ordered);
    }

    /** Which tables each points at, where that is looked at with each row and not in the end. */
    private void pointing(Map<String, Set<String>> tables) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select n.nspname || '.' || c.relname, m.nspname || '.' || d.relname
                        from pg_constraint k
                        join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
                        join pg_class d on d.oid = k.confrelid join pg_namespace m on m.oid = d.relnamespace
                        where k.contype = 'f' and k.conrelid <> k.confrelid and not k.condeferred""")) {
            while (rows.next()) {
                Set<String> targets = tables.get(rows.getString(1));
                if (targets != null) {
                    targets.add(rows.getString(2));
                }
            }
        }
    }
}
