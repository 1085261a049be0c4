package org.manabiya.portal.error;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.manabiya.core.error.Refusal;
import org.manabiya.portal.page.JteViewEngine;
import org.manabiya.portal.page.Language;
import org.manabiya.portal.page.Texts;

/**
 * Tells every error: as problem+json (RFC 9457) to machines, as a page in plain words to people. What was not foreseen gets a number
 * that also stands in the log; an exception's own text is never shown.
 */
@Provider
public class Problems implements ExceptionMapper<Throwable> {
    private static final Logger LOG = Logger.getLogger(Problems.class.getName());

    @Context
    private HttpServletRequest request;

    @Inject
    private Language language;

    @Inject
    private JteViewEngine views;

    @Override
    public Response toResponse(Throwable thrown) {
        var refusal = find(thrown);
        if (refusal != null) {
            return tell(refusal);
        }
        if (thrown instanceof WebApplicationException known
                && known.getResponse().getStatus() < 500) {
            return tell(translate(known));
        }
        if (thrown instanceof ProcessingException) {
            // A body that is not the JSON that the address takes.
            return tell(new Refusal(Refusal.Kind.MALFORMED, "error.malformed"));
        }
        var reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.log(Level.SEVERE, "Unforeseen error " + reference, thrown);
        return answer(500, "error.unexpected", reference);
    }

    /** A refusal may come wrapped by a transaction or a proxy. */
    private static Refusal find(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
        }
        return null;
    }

    private static Refusal translate(WebApplicationException known) {
        if (known instanceof NotFoundException) {
            return Refusal.notFound();
        }
        if (known instanceof ForbiddenException) {
            // The MVC filter's answer to a form without its token.
            return new Refusal(Refusal.Kind.NOT_ALLOWED, "error.csrf");
        }
        if (known instanceof NotAllowedException) {
            return new Refusal(Refusal.Kind.MALFORMED, "error.method");
        }
        return new Refusal(Refusal.Kind.MALFORMED, "error.malformed");
    }

    private Response tell(Refusal refusal) {
        if (!isApi()) {
            if (refusal.kind() == Refusal.Kind.NOT_SIGNED_IN) {
                return redirect("/sign-in?next=" + URLEncoder.encode(here(), StandardCharsets.UTF_8));
            }
            if (refusal.key().equals("error.mustChangePassword")) {
                return redirect("/password");
            }
        }
        return answer(
                refusal.kind().status(), refusal.key(), refusal.variables().toArray());
    }

    private Response answer(int status, String key, Object... variables) {
        var text = Texts.in(language.code()).get(key, variables);
        return isApi() ? json(status, key, text) : page(status, text);
    }

    private Response json(int status, String key, String text) {
        var problem = Json.createObjectBuilder()
                .add("type", "about:blank")
                .add(
                        "title",
                        Response.Status.fromStatusCode(status) == null
                                ? "Error"
                                : Response.Status.fromStatusCode(status).getReasonPhrase())
                .add("status", status)
                .add("detail", text)
                .add("code", key)
                .build();
        var response = Response.status(status).type("application/problem+json").entity(problem.toString());
        if (status == 401) {
            response.header("WWW-Authenticate", "Bearer");
        }
        return response.build();
    }

    private Response page(int status, String text) {
        var body = views.body("error/error.jte", Map.of("status", status, "text", text));
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(body)
                .build();
    }

    private static Response redirect(String address) {
        return Response.seeOther(URI.create(address)).build();
    }

    private boolean isApi() {
        return request.getRequestURI().startsWith("/api/");
    }

    private String here() {
        if (!request.getMethod().equals("GET")) {
            return "/";
        }
        return request.getQueryString() == null
                ? request.getRequestURI()
                : request.getRequestURI() + "?" + request.getQueryString();
    }
}
