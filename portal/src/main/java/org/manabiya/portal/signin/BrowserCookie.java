package org.manabiya.portal.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Stream;

/** The cookie by which a browser is known again at the next sign-in. It opens nothing, and is sent to the sign-in page only. */
final class BrowserCookie {
    private static final String NAME = "manabiya-browser";
    private static final String PATH = "/sign-in";
    private static final int HALF_A_YEAR = 182 * 24 * 60 * 60;

    private BrowserCookie() {}

    /** What the browser holds, or null. */
    static String of(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? null
                : Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(NAME))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse(null);
    }

    static void set(String secret, HttpServletRequest request, HttpServletResponse response) {
        var cookie = new Cookie(NAME, secret);
        cookie.setPath(PATH);
        cookie.setMaxAge(HALF_A_YEAR);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
