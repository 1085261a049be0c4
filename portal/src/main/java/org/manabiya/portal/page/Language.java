package org.manabiya.portal.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.manabiya.core.access.Caller;

/** The reader's language: the account's choice, else the cookie of the sign-in page, else the browser's, else Japanese. */
@RequestScoped
public class Language {
    /** The cookie that keeps the language of somebody who has not signed in. */
    public static final String COOKIE = "manabiya-language";

    @Inject
    private Caller caller;

    @Inject
    private HttpServletRequest request;

    private String code;

    /** {@code ja} or {@code en}. */
    public String code() {
        if (code == null) {
            code = choose();
        }
        return code;
    }

    private String choose() {
        if (caller.isSignedIn() && caller.preferences().language() != null) {
            return caller.preferences().language();
        }
        var cookies = request.getCookies();
        if (cookies != null) {
            var chosen = Stream.of(cookies)
                    .filter(c -> c.getName().equals(COOKIE))
                    .map(Cookie::getValue)
                    .findFirst();
            if (chosen.isPresent()) {
                return chosen.get().equals("en") ? "en" : "ja";
            }
        }
        var wanted = request.getHeader("Accept-Language");
        return wanted != null && wanted.startsWith("en") ? "en" : "ja";
    }
}
