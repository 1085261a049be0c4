package org.manabiya.portal.mdm.lending;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumMap;
import java.util.Map;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Reach;
import org.manabiya.core.access.Requires;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.lending.LoanKind;
import org.manabiya.mdm.lending.LoanRules;
import org.manabiya.mdm.lending.UnrecordedLoans;
import org.manabiya.portal.page.Flash;
import org.manabiya.portal.page.LocalAddress;
import org.manabiya.portal.page.Page;
import org.manabiya.portal.page.Pager;

/** The units that somebody has by the ledger and that the loan book does not know, to be written into it. */
@Controller
@RequestScoped
@Path("/lending/unrecorded")
public class UnrecordedLoanPages {
    private static final int PAGE_SIZE = 50;

    @Inject
    private UnrecordedLoans unrecorded;

    @Inject
    private LoanRules rules;

    @Inject
    private Caller caller;

    @Inject
    private Models models;

    @Inject
    private Flash flash;

    @Inject
    private Page page;

    @GET
    @Requires(Permission.LOAN_SEE)
    public String list(@QueryParam("which") String asked, @QueryParam("page") Integer number) {
        Reach reach = caller.reach(Permission.LOAN_SEE);
        var which = which(asked);
        Map<UnrecordedLoans.Which, UnrecordedLoans.Count> counts = new EnumMap<>(UnrecordedLoans.Which.class);
        for (var each : UnrecordedLoans.Which.values()) {
            counts.put(each, unrecorded.count(reach, each));
        }
        models.put("which", which);
        models.put("counts", counts);
        models.put("lines", unrecorded.page(reach, which, Pager.offset(number, PAGE_SIZE), PAGE_SIZE));
        models.put("due", rules.of(caller.municipality()).due(kind(which), page.today()));
        models.put(
                "pager",
                Pager.of(
                        number,
                        PAGE_SIZE,
                        counts.get(which).unrecorded(),
                        LocalAddress.of("/lending/unrecorded", "which", which.name())));
        return "mdm/lending/unrecorded.jte";
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.LOAN_KEEP)
    public String record(Form form) {
        SentLoan sent = new SentLoan(form);
        var which = which(sent.text("which"));
        try {
            int written = unrecorded.record(
                    caller.reach(Permission.LOAN_KEEP), which, sent.day("due"), page.t("lending.unrecorded.why"));
            flash.success("lending.unrecorded.done", written);
        } catch (Refusal refusal) {
            flash.refused(refusal);
        }
        return "redirect:/lending/unrecorded?which=" + which;
    }

    private static LoanKind kind(UnrecordedLoans.Which which) {
        return which == UnrecordedLoans.Which.LENT ? LoanKind.SHORT : LoanKind.YEAR;
    }

    private static UnrecordedLoans.Which which(String name) {
        return UnrecordedLoans.Which.IN_USE.name().equals(name)
                ? UnrecordedLoans.Which.IN_USE
                : UnrecordedLoans.Which.LENT;
    }
}
