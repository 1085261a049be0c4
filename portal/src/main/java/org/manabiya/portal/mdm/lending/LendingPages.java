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
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Place;
import org.manabiya.core.access.Reach;
import org.manabiya.core.access.Requires;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.organisation.Classes;
import org.manabiya.core.people.People;
import org.manabiya.core.people.Person;
import org.manabiya.mdm.labels.LabelledUnits;
import org.manabiya.mdm.ledger.Device;
import org.manabiya.mdm.ledger.Devices;
import org.manabiya.mdm.lending.LendUnits;
import org.manabiya.mdm.lending.Loan;
import org.manabiya.mdm.lending.LoanLists;
import org.manabiya.mdm.lending.LoanLocator;
import org.manabiya.mdm.lending.Loans;
import org.manabiya.mdm.lending.UnrecordedLoans;
import org.manabiya.portal.page.Flash;
import org.manabiya.portal.page.LocalAddress;
import org.manabiya.portal.page.Page;
import org.manabiya.portal.page.Pager;

/** Lending: what is lent, overdue or to be collected; returns by scanning; one loan. */
@Controller
@RequestScoped
@Path("/lending")
public class LendingPages {
    private static final int PAGE_SIZE = 50;
    static final String COLLECT = "COLLECT";

    @Inject
    private LendUnits lendUnits;

    @Inject
    private LoanLists lists;

    @Inject
    private UnrecordedLoans unrecorded;

    @Inject
    private Loans loans;

    @Inject
    private LoanLocator loanLocator;

    @Inject
    private LabelledUnits labelledUnits;

    @Inject
    private Devices devices;

    @Inject
    private People people;

    @Inject
    private Classes classes;

    @Inject
    private Told told;

    @Inject
    private Audit audit;

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
    public String list(@QueryParam("list") String list, @QueryParam("page") Integer number) {
        Reach reach = caller.reach(Permission.LOAN_SEE);
        int offset = Pager.offset(number, PAGE_SIZE);
        LoanLists.Which which = which(list);
        boolean collect = COLLECT.equals(list);
        var found = collect
                ? new LoanLists.Page<LoanLists.Line>(List.of(), 0)
                : lists.page(reach, which, offset, PAGE_SIZE);
        var toCollect = lists.toCollect(reach, collect ? offset : 0, PAGE_SIZE);
        models.put("which", collect ? COLLECT : which.name());
        models.put("loans", found.lines());
        models.put("toCollect", toCollect);
        models.put("overdue", lists.overdue(reach));
        models.put("lent", unrecorded.count(reach, UnrecordedLoans.Which.LENT));
        models.put("inUse", unrecorded.count(reach, UnrecordedLoans.Which.IN_USE));
        models.put("classes", caller.may(Permission.LOAN_KEEP) ? lendable() : List.of());
        models.put(
                "pager",
                Pager.of(
                        number,
                        PAGE_SIZE,
                        collect ? toCollect.total() : found.total(),
                        LocalAddress.of("/lending", "list", list)));
        return "mdm/lending/list.jte";
    }

    static LoanLists.Which which(String list) {
        return Stream.of(LoanLists.Which.values())
                .filter(which -> which.name().equals(list))
                .findFirst()
                .orElse(LoanLists.Which.RUNNING);
    }

    /** The classes to which the caller lends. */
    private List<Classes.Line> lendable() {
        Reach reach = caller.reach(Permission.LOAN_KEEP);
        if (reach.wholeMunicipality()) {
            return classes.homeroomsOf(caller.municipality());
        }
        return reach.schools().isEmpty()
                ? classes.lines(reach.classes())
                : reach.schools().stream()
                        .flatMap(school -> classes.ofSchool(school).stream())
                        .filter(Classes.Line::isHomeroom)
                        .toList();
    }

    /** Goes to the class that was chosen in the list. */
    @GET
    @Path("classes")
    @Requires(Permission.LOAN_KEEP)
    public String choose(@QueryParam("class") UUID clazz) {
        return "redirect:" + (clazz == null ? "/lending" : "/lending/classes/" + clazz);
    }

    @GET
    @Path("returns")
    @Requires(Permission.LOAN_KEEP)
    public String scanReturns(
            @QueryParam("home") boolean atHome, @QueryParam("device") String device, @QueryParam("act") String act) {
        Undo undo = Undo.of(device, act);
        models.put("atHome", atHome);
        models.put("undo", undo);
        models.put("returned", undo == null ? List.of() : returned(undo));
        return "mdm/lending/returns.jte";
    }

    @POST
    @Path("returns")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.LOAN_KEEP)
    public String giveBack(Form form) {
        SentLoan sent = new SentLoan(form);
        boolean atHome = "HOME".equals(sent.text("what"));
        return told.then(LocalAddress.of("/lending/returns", "home", atHome ? "true" : ""), () -> {
            UUID unit = labelledUnits
                    .read(caller.municipality(), sent.text("unit"))
                    .orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "mdm.lending.noSuchUnit", sent.text("unit")))
                    .id();
            return atHome
                    ? lendUnits.bringBack(unit, sent.text("condition"))
                    : lendUnits.giveBack(unit, sent.text("condition"));
        });
    }

    /** The loans that the last return ended, where something was given out with the unit. */
    private List<Loan> returned(Undo last) {
        return loans.endedBy(last.device(), last.act()).stream()
                .filter(loan -> !loan.accessoryItems().isEmpty())
                .filter(loan -> loanLocator
                        .locate(loan.id())
                        .filter(place -> caller.may(Permission.LOAN_KEEP, place))
                        .isPresent())
                .toList();
    }

    /** Notes what of the accessories did not come back. */
    @POST
    @Path("returns/missing")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.LOAN_KEEP)
    public String noteMissing(Form form) {
        SentLoan sent = new SentLoan(form);
        try {
            List<String> items = form.asMap().getOrDefault("missing", List.of());
            lendUnits.noteMissing(sent.id("device"), sent.id("act"), items);
            if (items.isEmpty()) {
                flash.success("lending.missing.none");
            } else {
                flash.warning("lending.missing.noted", page.texts().list(items));
            }
        } catch (Refusal refusal) {
            flash.refused(refusal);
        }
        return "redirect:" + LocalAddress.orHome(sent.text("back"));
    }

    @POST
    @Path("undo")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.LOAN_KEEP)
    public String undo(Form form) {
        SentLoan sent = new SentLoan(form);
        try {
            lendUnits.undo(sent.id("device"), sent.id("act"), page.t("lending.undo.why"));
            flash.success("lending.undone");
        } catch (Refusal refusal) {
            flash.refused(refusal);
        }
        return "redirect:" + LocalAddress.orHome(sent.text("back"));
    }

    @GET
    @Path("loans/{loan}")
    @Requires(Permission.LOAN_SEE)
    public String one(@PathParam("loan") UUID id) {
        return show(id, null, null);
    }

    /** The loan, with what was typed where that could not be saved. */
    private String show(UUID id, String typedDue, String typedNote) {
        Loan loan = loans.find(id).orElseThrow(Refusal::notFound);
        Place place = loanLocator.locate(id).orElseThrow(Refusal::notFound);
        boolean support = caller.may(Permission.LOAN_SUPPORT_SEE, place);
        if (support && loan.supportNote() != null) {
            audit.looked("loan", id);
        }
        models.put("loan", loan);
        models.put("typedDue", typedDue == null ? loan.due().toString() : typedDue);
        models.put("typedNote", typedNote == null ? loan.supportNote() : typedNote);
        models.put("tag", devices.find(loan.deviceId()).map(Device::tag).orElse(""));
        models.put("borrower", people.find(loan.personId()).map(Person::name).orElse(""));
        models.put("support", support);
        models.put("keep", caller.may(Permission.LOAN_KEEP, place));
        return "mdm/lending/loan.jte";
    }

    @POST
    @Path("loans/{loan}/due")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.LOAN_KEEP)
    public String extend(@PathParam("loan") UUID id, Form form) {
        SentLoan sent = new SentLoan(form);
        return saved(
                id, () -> lendUnits.extend(id, sent.seen(), sent.day("due")), () -> show(id, sent.text("due"), null));
    }

    @POST
    @Path("loans/{loan}/note")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.LOAN_SUPPORT_SEE)
    public String note(@PathParam("loan") UUID id, Form form) {
        SentLoan sent = new SentLoan(form);
        return saved(
                id,
                () -> lendUnits.noteSupport(id, sent.seen(), sent.text("note")),
                () -> show(id, null, sent.text("note")));
    }

    private String saved(UUID id, Runnable save, Supplier<String> again) {
        try {
            save.run();
            flash.success("lending.saved");
            return "redirect:/lending/loans/" + id;
        } catch (Refusal refusal) {
            flash.refused(refusal);
            return again.get();
        }
    }
}
