package se.fyren.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class ExternalPostgresTest {

    @Test
    void aServerThatWasThereAndGoesAwayIsAskedUntilItIsBack() throws Exception {
        try (Door door = new Door(TestDatabase.empty(), knock -> knock == 1 || knock > 4);
                ExternalPostgres server = door.server()) {
            server.getConnection().close();
            try (Connection again = server.getConnection()) {
                assertThat(again.isValid(0)).isTrue();
            }
        }
    }

    @Test
    void aServerThatWasNeverThereIsAskedOnce() throws Exception {
        try (Door door = new Door(TestDatabase.empty(), knock -> false);
                ExternalPostgres server = door.server()) {
            assertThatThrownBy(server::getConnection).isInstanceOf(SQLException.class);
            assertThat(door.knocks()).isOne();
        }
    }
}
