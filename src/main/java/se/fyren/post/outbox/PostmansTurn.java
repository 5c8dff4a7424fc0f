package se.fyren.post.outbox;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/**
 * Brevbärarens tur: of all nodes, one hands over at a time. Two would each find the most urgent of what is left for an
 * address, and both would send one.
 */
@Component
class PostmansTurn {

    /** For this alone, in all of Fyren. */
    private static final String FREE = "select pg_try_advisory_xact_lock(hashtext('fyren post'), 1)";

    private final DataSource database;

    PostmansTurn(DataSource database) {
        this.database = database;
    }

    /** Does it, unless another node is at it. The database ends the turn of a node that is gone. */
    void take(Runnable work) {
        try (Connection turn = database.getConnection()) {
            turn.setAutoCommit(false);
            try {
                if (isFree(turn)) {
                    work.run();
                }
            } finally {
                turn.rollback();
                turn.setAutoCommit(true);
            }
        } catch (SQLException broken) {
            throw new IllegalStateException("The postman's turn could not be taken or ended", broken);
        }
    }

    private static boolean isFree(Connection turn) throws SQLException {
        try (Statement statement = turn.createStatement();
                ResultSet row = statement.executeQuery(FREE)) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
