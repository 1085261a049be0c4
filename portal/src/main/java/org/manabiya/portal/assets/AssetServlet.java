package org.manabiya.portal.assets;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;

/**
 * Serves the built front end. Its names carry a hash of the content, so browsers may keep it for good; the bundler has packed text
 * already, so the server never packs it again.
 */
@WebServlet({"/assets/*", "/icons/*", "/sw.js", "/manifest.webmanifest", "/favicon.ico"})
public class AssetServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getPathInfo() == null
                ? request.getServletPath()
                : request.getServletPath() + request.getPathInfo();
        var packing = Packing.best(request.getHeader("Accept-Encoding"), ending -> exists(path + ending));
        try (var file = getServletContext().getResourceAsStream(path + packing.ending())) {
            if (file == null || path.endsWith("/")) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            if (packing != Packing.NONE) {
                response.setHeader("Content-Encoding", packing.word());
            }
            response.setHeader("Vary", "Accept-Encoding");
            response.setContentType(getServletContext().getMimeType(path));
            response.setHeader(
                    "Cache-Control", path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache");
            file.transferTo(response.getOutputStream());
        }
    }

    private boolean exists(String path) {
        try {
            return getServletContext().getResource(path) != null;
        } catch (MalformedURLException noPath) {
            throw new UncheckedIOException(noPath);
        }
    }
}
