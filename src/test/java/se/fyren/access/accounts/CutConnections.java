package se.fyren.access.accounts;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Cuts the line to the database at a step, as it is cut when the machine's power goes: before a statement, before a
 * commit, or after it, when the database has done it and nobody is told.
 */
final class CutConnections extends DelegatingDataSource {

    private int left = Integer.MAX_VALUE;

    CutConnections(DataSource whole) {
        super(whole);
    }

    /** Lets so many steps happen and cuts at the next. */
    void after(int steps) {
        left = steps;
    }

    void never() {
        left = Integer.MAX_VALUE;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    boolean commit = method.getName().equals("commit");
                    if (commit || method.getName().equals("prepareStatement")) {
                        step(connection);
                    }
                    try {
                        Object given = method.invoke(connection, arguments);
                        if (commit) {
                            step(connection);
                        }
                        return given;
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getTargetException();
                    }
                });
    }

    private void step(Connection connection) throws SQLException {
        if (left != Integer.MAX_VALUE && left-- == 0) {
            connection.abort(Runnable::run);
            throw new SQLTransientConnectionException("Cut", "08006");
        }
    }
}
