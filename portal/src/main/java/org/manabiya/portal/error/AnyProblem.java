package org.manabiya.portal.error;

import jakarta.inject.Inject;
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
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.manabiya.core.error.InvalidInput;
import org.manabiya.core.error.LoggedError;
import org.manabiya.core.error.Refusal;
import org.manabiya.portal.page.JteViewEngine;
import org.manabiya.portal.page.Language;
import org.manabiya.portal.page.Texts;

/**
 * Tells every error: as problem+json (RFC 9457) to machines, as a page in plain words to people. What was not foreseen gets a number
 * that also stands in the log; an exception's own text is never shown.
 */
abstract class AnyProblem<T extends Throwable> implements ExceptionMapper<T> {
    private static final Logger LOG = Logger.getLogger(AnyProblem.class.getName());

    @Context
    private HttpServletRequest request;

    @Inject
    private Language language;

    @Inject
    private JteViewEngine views;

    @Override
    public Response toResponse(T thrown) {
        var refusal = find(thrown);
        if (refusal != null) {
            return tell(refusal);
        }
        if (thrown instanceof WebApplicationException known
                && known.getResponse().getStatus() < 500) {
            return tell(known);
        }
        if (isUnreadable(thrown)) {
            return answer(400, "error.malformed");
        }
        if (thrown instanceof ProcessingException) {
            // A body that is not the JSON that the address takes.
            return tell(new Refusal(Refusal.Kind.MALFORMED, "error.malformed"));
        }
        var reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.log(Level.SEVERE, "Unforeseen error " + reference, LoggedError.of(thrown));
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

    /** What JAX-RS itself refuses keeps its status: no such address, method or type. */
    private Response tell(WebApplicationException known) {
        int status = known.getResponse().getStatus();
        if (known instanceof NotFoundException) {
            return tell(Refusal.notFound());
        }
        if (known instanceof ForbiddenException) {
            // The MVC filter's answer to a form without its token.
            return answer(status, "error.csrf");
        }
        return answer(status, known instanceof NotAllowedException ? "error.method" : "error.malformed");
    }

    /**
     * Text that no honest client sends: a form with a broken escape, which the bundled Krazo lets through to the decoder, and the sign
     * NUL, which PostgreSQL does not store (SQLSTATE 22021).
     */
    private static boolean isUnreadable(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && "22021".equals(refused.getSQLState())) {
                return true;
            }
            if (cause instanceof IllegalArgumentException
                    && cause.getStackTrace().length > 0
                    && cause.getStackTrace()[0].getClassName().equals(URLDecoder.class.getName())) {
                return true;
            }
        }
        return false;
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
        var texts = Texts.in(language.code());
        List<Problem.FieldError> errors = refusal instanceof InvalidInput input
                ? input.fields().stream()
                        .map(field -> new Problem.FieldError(field.name(), texts.get(field.key(), field.variables())))
                        .toList()
                : List.of();
        var told = answer(new Problem(
                refusal.kind().status(), refusal.key(), texts.get(refusal.key(), refusal.variables()), errors));
        refusal.retryAfter().ifPresent(wait -> told.getHeaders().putSingle("Retry-After", wait.toSeconds()));
        return told;
    }

    private Response answer(int status, String key, Object... variables) {
        return answer(new Problem(status, key, Texts.in(language.code()).get(key, variables)));
    }

    private Response answer(Problem problem) {
        int status = problem.status();
        var response = Response.status(status);
        if (status == 401) {
            response.header("WWW-Authenticate", "Bearer");
        }
        if (isApi()) {
            return response.type(Problem.JSON).entity(problem.json()).build();
        }
        return response.type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(problem.page(views))
                .build();
    }

    private static Response redirect(String address) {
        return Response.seeOther(URI.create(address)).build();
    }

    private boolean isApi() {
        return Problem.isToldToMachine(request.getRequestURI());
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
