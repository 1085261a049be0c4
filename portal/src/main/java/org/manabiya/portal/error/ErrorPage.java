package org.manabiya.portal.error;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.manabiya.portal.page.JteViewEngine;
import org.manabiya.portal.page.Language;
import org.manabiya.portal.page.Texts;

/** Tells the errors that never came to {@link Problems} in the same words, instead of the server's own page ({@code web.xml}). */
@WebServlet("/error")
public class ErrorPage extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Language language;

    @Inject
    private transient JteViewEngine views;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer known ? known : 404;
        var key = key(status);
        var problem = new Problem(status, key, Texts.in(language.code()).get(key, ""));
        response.setStatus(status);
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
                && Problem.isToldToMachine(path)) {
            response.setContentType(Problem.JSON);
            response.getOutputStream().write(problem.json().getBytes(StandardCharsets.UTF_8));
        } else {
            response.setContentType("text/html;charset=UTF-8");
            problem.page(views).write(response.getOutputStream());
        }
    }

    private static String key(int status) {
        return switch (status) {
                // The MVC filter's answer to a form without its token; who may not is refused before it comes here.
            case 403 -> "error.csrf";
            case 404 -> "error.notFound";
            case 405, 501 -> "error.method";
            default -> status < 500 ? "error.malformed" : "error.unexpected";
        };
    }
}
