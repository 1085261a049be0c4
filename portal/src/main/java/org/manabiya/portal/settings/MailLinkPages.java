package org.manabiya.portal.settings;

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
import org.manabiya.core.mail.MailRecipients;

/**
 * Where the links in mails lead: to a page with a button, so that programs that look at links in advance neither confirm nor stop
 * anything.
 */
@Controller
@RequestScoped
@Path("/mail")
public class MailLinkPages {
    @Inject
    private MailRecipients recipients;

    @Inject
    private Models models;

    @GET
    @Path("confirm")
    @OpenToAll
    public String confirmation(@QueryParam("code") String code) {
        return asked("confirm", code);
    }

    @POST
    @Path("confirm")
    @OpenToAll
    public String confirm(@FormParam("code") String code) {
        recipients.confirm(code);
        return asked("confirmed", "");
    }

    @GET
    @Path("stop")
    @OpenToAll
    public String stopping(@QueryParam("code") String code) {
        return asked("stop", code);
    }

    @POST
    @Path("stop")
    @OpenToAll
    public String stop(@FormParam("code") String code) {
        recipients.stop(code);
        return asked("stopped", "");
    }

    private String asked(String step, String code) {
        models.put("step", step);
        models.put("code", code == null ? "" : code);
        return "settings/mailAnswer.jte";
    }
}
