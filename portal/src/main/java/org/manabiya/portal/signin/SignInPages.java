package org.manabiya.portal.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.manabiya.core.access.BeforePasswordChange;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.OpenToAll;
import org.manabiya.core.access.SignedInOnly;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.identity.Accounts;
import org.manabiya.core.identity.ChangePassword;
import org.manabiya.core.identity.Passwords;
import org.manabiya.core.identity.SignIn;
import org.manabiya.core.identity.SignedIn;
import org.manabiya.portal.page.Flash;
import org.manabiya.portal.page.LocalAddress;

/** Signing in and out, and choosing a password. */
@Controller
@RequestScoped
@Path("/")
public class SignInPages {
    /** Fewer wrong passwords are the owner's own slips. */
    private static final int WORTH_TELLING = 5;

    @Inject
    private SignIn signIn;

    @Inject
    private Accounts accounts;

    @Inject
    private ChangePassword change;

    @Inject
    private Caller caller;

    @Inject
    private Models models;

    @Inject
    private Flash flash;

    @Inject
    private HttpServletRequest request;

    @Context
    private HttpServletResponse response;

    @GET
    @Path("sign-in")
    @OpenToAll
    public String form(@QueryParam("next") String next) {
        if (caller.isSignedIn()) {
            return "redirect:/";
        }
        return show("", next, null);
    }

    @POST
    @Path("sign-in")
    @OpenToAll
    public Response signIn(
            @FormParam("login") String login, @FormParam("password") String password, @FormParam("next") String next) {
        try {
            var entry = signIn.enter(login, password, BrowserCookie.of(request));
            var signedIn = SignedIn.to(accounts.find(entry.account()).orElseThrow(Refusal::notFound));
            // A new session for a new person: whatever was planted in the old one is gone.
            var old = request.getSession(false);
            if (old != null) {
                old.invalidate();
            }
            remember(signedIn);
            if (entry.failures() >= WORTH_TELLING) {
                flash.warning("signin.failures", entry.failures());
            }
            BrowserCookie.set(entry.browser(), request, response);
            return Response.ok("redirect:" + LocalAddress.orHome(next)).build();
        } catch (Refusal refusal) {
            return refused(refusal, show(login, next, refusal.key()));
        }
    }

    /** The page again, with the status and the wait by which programs tell it from a sign-in. */
    private static Response refused(Refusal refusal, String view) {
        var answer = Response.status(refusal.kind().status()).entity(view);
        if (refusal.kind() == Refusal.Kind.NOT_SIGNED_IN) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        refusal.retryAfter().ifPresent(wait -> answer.header(HttpHeaders.RETRY_AFTER, wait.toSeconds()));
        return answer.build();
    }

    @POST
    @Path("sign-out")
    @SignedInOnly
    @BeforePasswordChange
    public String signOut() {
        request.getSession().invalidate();
        return "redirect:/sign-in";
    }

    @GET
    @Path("password")
    @SignedInOnly
    @BeforePasswordChange
    public String passwordForm() {
        models.put("shortest", Passwords.SHORTEST);
        return "signin/password.jte";
    }

    @POST
    @Path("password")
    @SignedInOnly
    @BeforePasswordChange
    public String changePassword(@FormParam("present") String present, @FormParam("chosen") String chosen) {
        try {
            remember(change.change(caller.account(), present, chosen));
        } catch (Refusal refusal) {
            flash.error(refusal.key(), refusal.variables().toArray(new java.io.Serializable[0]));
            return "redirect:/password";
        }
        flash.success("signin.password.changed");
        return "redirect:/";
    }

    private void remember(SignedIn signedIn) {
        request.getSession().setAttribute(SignInMechanism.SIGNED_IN, signedIn.toString());
    }

    private String show(String login, String next, String errorKey) {
        models.put("login", login == null ? "" : login);
        models.put("next", LocalAddress.orHome(next));
        models.put("error", errorKey == null ? "" : errorKey);
        return "signin/signIn.jte";
    }
}
