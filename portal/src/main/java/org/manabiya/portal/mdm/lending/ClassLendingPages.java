package org.manabiya.portal.mdm.lending;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.organisation.Classes;
import org.manabiya.core.organisation.SchoolClass;
import org.manabiya.mdm.labels.LabelPrint;
import org.manabiya.mdm.labels.LabelSheets;
import org.manabiya.mdm.labels.LabelledUnits;
import org.manabiya.mdm.lending.ClassUnits;
import org.manabiya.mdm.lending.Consents;
import org.manabiya.mdm.lending.LendUnits;
import org.manabiya.mdm.lending.LoanRules;
import org.manabiya.portal.page.LocalAddress;
import org.manabiya.portal.page.Page;

/** A whole class by scanning: pupil, beep, device, beep. One request for each pair. */
@RequestScoped
@Path("/lending/classes/{class}")
public class ClassLendingPages {
    private static final String CARD_SHEET = "A4-24";

    @Inject
    private ClassUnits classUnits;

    @Inject
    private LendUnits lendUnits;

    @Inject
    private LabelledUnits labelledUnits;

    @Inject
    private Consents consents;

    @Inject
    private LoanRules rules;

    @Inject
    private Classes classes;

    @Inject
    private Told told;

    @Inject
    private Caller caller;

    @Inject
    private Models models;

    @Inject
    private Page page;

    @GET
    @Controller
    @Requires(Permission.LOAN_KEEP)
    public String scan(
            @PathParam("class") UUID clazz,
            @QueryParam("kind") String kind,
            @QueryParam("due") String due,
            @QueryParam("pupil") String pupil,
            @QueryParam("device") String device,
            @QueryParam("act") String act) {
        models.put("clazz", find(clazz));
        models.put("lines", classUnits.of(clazz));
        models.put("kind", SentLoan.kind(kind));
        models.put("limits", rules.of(caller.municipality()));
        models.put("due", due == null ? "" : due);
        models.put("pupil", pupil == null ? "" : pupil);
        models.put("undo", Undo.of(device, act));
        return "mdm/lending/class.jte";
    }

    @POST
    @Controller
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.LOAN_KEEP)
    public String handOut(@PathParam("class") UUID clazz, Form form) {
        SentLoan sent = new SentLoan(form);
        String back = LocalAddress.of("/lending/classes/" + clazz, "kind", sent.kind(), "due", sent.text("due"));
        return told.then(back, () -> {
            UUID pupil = classUnits
                    .read(clazz, sent.text("pupil"))
                    .orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "lending.noSuchPupil"))
                    .id();
            UUID unit = labelledUnits
                    .read(caller.municipality(), sent.text("device"))
                    .orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "mdm.lending.noSuchUnit", sent.text("device")))
                    .id();
            return lendUnits.handOut(unit, pupil, sent.terms(page.today()));
        });
    }

    /** Cards with a code for each pupil, to be laid on the desks. */
    @GET
    @Path("cards")
    @Requires(Permission.LOAN_KEEP)
    public Response cards(@PathParam("class") UUID clazz) {
        String title = find(clazz).title();
        LabelPrint print =
                new LabelPrint(LabelSheets.find(CARD_SHEET).orElseThrow(), 1, classUnits.cards(clazz, title));
        StreamingOutput body = out -> print.write(title, out);
        return Response.ok(body, "application/pdf")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"cards.pdf\"")
                .build();
    }

    /** For whom a guardian has agreed. */
    @GET
    @Path("consents")
    @Controller
    @Requires(Permission.LOAN_KEEP)
    public String consents(@PathParam("class") UUID clazz) {
        List<ClassUnits.Line> lines = classUnits.of(clazz);
        var text = consents.present(caller.municipality()).orElse(null);
        models.put("clazz", find(clazz));
        models.put("lines", lines);
        models.put("text", text);
        models.put(
                "given",
                text == null
                        ? Map.of()
                        : consents.givenFor(
                                text,
                                lines.stream().map(line -> line.pupil().id()).toList()));
        return "mdm/lending/classConsents.jte";
    }

    private SchoolClass find(UUID clazz) {
        return classes.find(clazz).orElseThrow(Refusal::notFound);
    }
}
