package org.manabiya.portal.welcome;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.manabiya.core.access.OpenToAll;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.identity.Invitations;
import org.manabiya.core.identity.Passwords;
import org.manabiya.portal.page.Flash;

/** The one-time address at which the first operator of an empty installation chooses login and password. */
@Controller
@RequestScoped
@Path("/welcome")
public class WelcomePages {
    @Inject
    private Invitations invitations;

    @Inject
    private Models models;

    @Inject
    private Flash flash;

    @GET
    @OpenToAll
    public String form(@QueryParam("code") String code) {
        if (!invitations.isOpen(code)) {
            throw new Refusal(Refusal.Kind.GONE, "identity.invitation.gone");
        }
        return show(code, "");
    }

    @POST
    @OpenToAll
    public String accept(
            @FormParam("code") String code, @FormParam("login") String login, @FormParam("password") String password) {
        try {
            invitations.accept(code, login, password);
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.GONE) {
                throw refusal;
            }
            flash.refused(refusal);
            return show(code, login);
        }
        flash.success("welcome.done");
        return "redirect:/sign-in";
    }

    private String show(String code, String login) {
        models.put("code", code);
        models.put("login", login == null ? "" : login);
        models.put("shortest", Passwords.SHORTEST);
        return "welcome/welcome.jte";
    }
}
