package org.manabiya.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Signing in, staying signed in and signing out. */
class SessionIT {
    private final Product product = Product.onPostgres();
    private final SampleAccount teacher = product.account("teacher");

    @Test
    void aSignInStartsANewSession() {
        var visitor = product.visitor();
        visitor.get("/sign-in");
        var planted = visitor.cookies();

        visitor.signIn(teacher.login(), teacher.password());

        assertThat(visitor.cookies()).isNotEqualTo(planted);
        assertThat(product.visitor().get("/", "Cookie", planted).statusCode())
                .as("the session that was planted")
                .isEqualTo(303);
    }

    @Test
    void anInventedSessionIsNotTakenOver() {
        var invented = UUID.randomUUID().toString();
        var answer = product.visitor().get("/sign-in", "Cookie", "manabiya=" + invented);

        assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
                .startsWith("manabiya=")
                .doesNotContain(invented);
    }

    @Test
    void aSessionEndsOnSignOut() {
        var visitor = product.signedIn(teacher);
        var session = visitor.cookies();
        assertThat(product.visitor().get("/", "Cookie", session).statusCode()).isEqualTo(200);

        assertThat(visitor.submit("/", "/sign-out", Map.of()).statusCode()).isEqualTo(303);

        assertThat(product.visitor().get("/", "Cookie", session).statusCode()).isEqualTo(303);
        assertThat(visitor.get("/").statusCode()).isEqualTo(303);
    }

    @Test
    void theSignInLeadsToNoOtherServer() {
        for (String next :
                new String[] {"https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)"}) {
            var visitor = product.visitor();
            var answer = visitor.submit(
                    "/sign-in",
                    "/sign-in",
                    Map.of("login", teacher.login(), "password", teacher.password(), "next", next));

            assertThat(answer.headers().firstValue("Location")).as(next).hasValue(product.address() + "/");
        }
    }

    @Test
    void manyWrongPasswordsMakeTheNextTryWaitOnThePageAndForTokens() {
        var login = accountLike(teacher);
        for (int i = 0; i < 5; i++) {
            var wrong = product.visitor().trySignIn(login, "wrong");
            assertThat(wrong.statusCode()).isEqualTo(401);
            assertThat(notice(wrong.body())).isNotEmpty();
        }

        var tooSoon = product.visitor().trySignIn(login, teacher.password());
        assertThat(tooSoon.statusCode()).as("the right password, too soon").isEqualTo(429);
        assertThat(tooSoon.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
        assertThat(notice(tooSoon.body())).isNotEmpty();
        assertThat(token(login, teacher.password())).isEqualTo(429);
    }

    @Test
    void wrongPasswordsForTokensCountAsOnThePage() {
        var login = accountLike(teacher);
        for (int i = 0; i < 5; i++) {
            assertThat(token(login, "wrong")).isEqualTo(401);
        }

        assertThat(token(login, teacher.password())).isEqualTo(429);
        assertThat(product.visitor().trySignIn(login, teacher.password()).statusCode())
                .isEqualTo(429);
    }

    @Test
    void anUnknownLoginIsToldLikeAWrongPassword() {
        var unknown =
                product.visitor().trySignIn("nobody@example.invalid", "wrong").body();
        var wrong = product.visitor().trySignIn(accountLike(teacher), "wrong").body();

        assertThat(notice(unknown)).isNotEmpty().isEqualTo(notice(wrong));
    }

    @Test
    void aResetSignsThatPersonOutEverywhere() {
        var board = product.signedIn(product.account("board_ict"));
        var clerk = product.account("clerk");
        var visitor = product.signedIn(clerk);
        var token = product.token(clerk, "a program");
        assertThat(visitor.get("/").statusCode()).isEqualTo(200);
        var stored =
                product.database().ask("select password_hash from core_account where login = '" + clerk.login() + "'");
        var person = product.database().ask("select person_id from core_account where login = '" + clerk.login() + "'");

        var path = "/people/" + person;
        assertThat(board.submit(path, "/accounts/" + person + "/password", Map.of())
                        .statusCode())
                .isLessThan(400);
        try {
            assertThat(visitor.get("/").statusCode()).isEqualTo(303);
            assertThat(product.visitor()
                            .get("/api/v1/tokens", "Authorization", "Bearer " + token)
                            .statusCode())
                    .isEqualTo(401);
        } finally {
            // Other tests sign in with the password that the sample gave.
            product.database()
                    .execute("update core_account set must_change = false, password_hash = '" + stored
                            + "' where login = '" + clerk.login() + "'");
        }
    }

    private int token(String login, String password) {
        var order = "{\"login\":\"%s\",\"password\":\"%s\",\"name\":\"test\",\"days\":1}".formatted(login, password);
        return product.visitor()
                .send("POST", "/api/v1/tokens", "application/json", order)
                .statusCode();
    }

    /** A fresh account with the same password, so that no other test has to wait for it. */
    private String accountLike(SampleAccount account) {
        var login = UUID.randomUUID() + "@example.invalid";
        product.database()
                .execute(
                        """
                        insert into core_account (id, login, operator, password_hash, must_change, failures, disabled, furigana, created_at)
                        select gen_random_uuid(), '%s', true, password_hash, false, 0, false, 'grade', now()
                        from core_account where login = '%s'
                        """
                                .formatted(login, account.login()));
        return login;
    }

    private static String notice(String html) {
        return html.replaceAll("(?s).*role=\"alert\">(.*?)</div>.*", "$1");
    }
}
