package org.manabiya.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes on one PostgreSQL: who is signed in stays so when a node goes, and wrong passwords count at both. */
class ClusterIT {
    @TempDir
    private Path folder;

    @Test
    void aSessionOutlivesTheNodeOnWhichItBegan() {
        new Database(Postgres.administration()).execute("create database cluster");
        var database = Postgres.address("cluster");
        var ports = List.of(Run.freePort(), Run.freePort());
        var peers = ports.stream().map(port -> "127.0.0.1:" + port).toList();
        var first = Node.started(database, folder.resolve("first"), ports.get(0), peers);
        try (first;
                var second = Node.started(database, folder.resolve("second"), ports.get(1), peers)) {
            assertThat(second.log()).contains("DG Name: manabiya DG Size: 2");
            wrongPasswordsCountTogether(first, second);
            var session = first.signedIn(first.account("teacher")).cookies();

            assertThat(second.visitor().get("/", "Cookie", session).statusCode())
                    .isEqualTo(200);
            first.close();
            assertThat(second.visitor().get("/", "Cookie", session).statusCode())
                    .isEqualTo(200);
            assertThat(second.visitor().get("/").statusCode()).isEqualTo(303);
        }
    }

    private static void wrongPasswordsCountTogether(Node first, Node second) {
        var login = first.account("nurse").login();
        for (int i = 0; i < 3; i++) {
            assertThat(wrong(first, login)).isEqualTo(401);
        }
        for (int i = 0; i < 2; i++) {
            assertThat(wrong(second, login)).isEqualTo(401);
        }
        assertThat(wrong(first, login)).isEqualTo(429);
        assertThat(wrong(second, login)).isEqualTo(429);
    }

    private static int wrong(Node node, String login) {
        return node.visitor()
                .send(
                        "POST",
                        "/api/v1/tokens",
                        "application/json",
                        "{\"login\":\"%s\",\"password\":\"wrong\",\"name\":\"guess\",\"days\":1}".formatted(login))
                .statusCode();
    }
}
