package org.manabiya.portal.api;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * {@code /openapi}: the description of the API for machines. The server has an address of the same name, which finds the description in
 * one packaging and not in the other (an EAR's configuration and classes are not those of its WAR); an exact address comes before it.
 */
@WebServlet("/openapi")
public class OpenApi extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ApiDocument document;

    private transient volatile String text;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (text == null) {
            text = ApiJson.of(document.build()).toString();
        }
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(text);
    }
}
