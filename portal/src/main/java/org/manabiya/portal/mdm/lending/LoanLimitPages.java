package org.manabiya.portal.mdm.lending;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MediaType;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.lending.LoanLimits;
import org.manabiya.mdm.lending.LoanRules;
import org.manabiya.portal.page.Flash;

/** For how long the municipality lends, and how many units to one person. */
@Controller
@RequestScoped
@Path("/lending/limits")
public class LoanLimitPages {
    @Inject
    private LoanRules rules;

    @Inject
    private Caller caller;

    @Inject
    private Models models;

    @Inject
    private Flash flash;

    @GET
    @Requires(Permission.DEVICE_KEEP)
    public String show() {
        models.put("limits", rules.of(caller.municipality()));
        return "mdm/lending/limits.jte";
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.DEVICE_KEEP)
    public String set(Form form) {
        SentLoan sent = new SentLoan(form);
        try {
            rules.set(
                    caller.municipality(),
                    new LoanLimits(
                            sent.number("usual"), sent.number("longest"), sent.number("home"), sent.number("most")));
            flash.success("lending.saved");
        } catch (Refusal refusal) {
            flash.refused(refusal);
        }
        return "redirect:/lending/limits";
    }
}
