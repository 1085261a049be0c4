package org.manabiya.portal.mdm;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.mdm.purchases.Funding;
import org.manabiya.mdm.purchases.Purchase.Terms;
import org.manabiya.mdm.purchases.Purchases;
import org.manabiya.portal.export.TableExport;
import org.manabiya.portal.page.Page;

/** The orders of a municipality: price, funding and subsidy, and the days that hold for all their units. */
@RequestScoped
@Path("/devices/purchases")
public class PurchasePages {
    @Inject
    private Purchases purchases;

    @Inject
    private SentForm told;

    @Inject
    private Caller caller;

    @Inject
    private Models models;

    @Inject
    private Page page;

    @GET
    @Controller
    @Requires(Permission.DEVICE_PURCHASE_SEE)
    public String all() {
        return show(Typed.nothing());
    }

    private String show(Typed typed) {
        models.put("typed", typed);
        models.put("lines", purchases.lines(caller.municipality()));
        return "mdm/purchases.jte";
    }

    @POST
    @Controller
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.DEVICE_KEEP)
    public String add(Form form) {
        return told.orAgain(
                "/devices/purchases",
                () -> purchases.add(caller.municipality(), terms(form)),
                () -> show(new Typed(null, form)));
    }

    @POST
    @Path("{purchase}")
    @Controller
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.DEVICE_KEEP)
    public String change(@PathParam("purchase") UUID id, Form form) {
        return told.orAgain(
                "/devices/purchases",
                () -> purchases.change(id, SentForm.seen(form), terms(form)),
                () -> show(new Typed(id, form)));
    }

    @GET
    @Path("export")
    @Requires(Permission.DEVICE_PURCHASE_SEE)
    public Response export(@QueryParam("format") String format) {
        List<String> headings = Stream.of(
                        "orderNumber",
                        "vendor",
                        "purchasedOn",
                        "unitPrice",
                        "funding",
                        "subsidyId",
                        "subsidyYear",
                        "leaseUntil",
                        "warrantyUntil",
                        "restrictedUntil",
                        "units")
                .map(name -> page.t("devices.purchase." + name))
                .toList();
        return new TableExport(
                        page.t("devices.tab.purchases"),
                        headings,
                        purchases.lines(caller.municipality()).stream().map(this::row))
                .as(TableExport.Format.of(format));
    }

    private List<Object> row(Purchases.Line line) {
        Terms terms = line.terms();
        return Arrays.asList(
                terms.orderNumber(),
                terms.vendor(),
                terms.purchasedOn(),
                terms.unitPrice(),
                page.t("devices.funding." + terms.funding()),
                terms.subsidyId(),
                terms.subsidyYear(),
                terms.leaseUntil(),
                terms.warrantyUntil(),
                terms.restrictedUntil(),
                line.units());
    }

    private static Terms terms(Form form) {
        return new Terms(
                SentForm.text(form, "orderNumber"),
                SentForm.text(form, "vendor"),
                SentForm.day(form, "purchasedOn"),
                SentForm.number(form, "unitPrice"),
                SentForm.constant(form, "funding", Funding.values()),
                SentForm.text(form, "subsidyId"),
                SentForm.number(form, "subsidyYear"),
                SentForm.day(form, "leaseUntil"),
                SentForm.day(form, "warrantyUntil"),
                SentForm.day(form, "restrictedUntil"),
                SentForm.text(form, "remark"));
    }
}
