package org.manabiya.portal.mdm.stocktaking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.OfflineCopy;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Place;
import org.manabiya.core.access.Requires;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.stocktaking.CountUnits;
import org.manabiya.mdm.stocktaking.RoomList;
import org.manabiya.mdm.stocktaking.SignStocktaking;
import org.manabiya.mdm.stocktaking.StocktakingReport;
import org.manabiya.mdm.stocktaking.Stocktakings;
import org.manabiya.mdm.stocktaking.Verdict;
import org.manabiya.portal.page.Flash;
import org.manabiya.portal.page.LocalAddress;

/** The sheet of one school: its rooms, counting in one of them, and the head's signature. */
@Controller
@RequestScoped
@Path("/stocktaking/sheets/{stockSheet}")
public class SheetPages {
    private static final int TOLD = 10;

    @Inject
    private Stocktakings stocktakings;

    @Inject
    private StocktakingReport report;

    @Inject
    private RoomList roomList;

    @Inject
    private CountUnits countUnits;

    @Inject
    private SignStocktaking signStocktaking;

    @Inject
    private OfflineCopy offlineCopy;

    @Inject
    private Caller caller;

    @Inject
    private Models models;

    @Inject
    private Flash flash;

    @Context
    private HttpServletResponse response;

    @GET
    @Requires(Permission.STOCKTAKING_COUNT)
    public String sheet(@PathParam("stockSheet") UUID id) {
        Stocktakings.Line line = stocktakings.line(id);
        Place place = Place.inSchool(line.sheet().municipalityId(), line.sheet().schoolId());
        boolean open = !line.sheet().isSigned() && line.stocktaking().isOpen();
        models.put("sheet", SheetFigures.of(line, report.ofSheet(id)));
        models.put("open", open);
        models.put("keep", caller.may(Permission.STOCKTAKING_KEEP, place));
        models.put("sign", open && caller.may(Permission.STOCKTAKING_SIGN, place));
        return "mdm/stocktaking/sheet.jte";
    }

    @POST
    @Path("sign")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.STOCKTAKING_SIGN)
    public String sign(@PathParam("stockSheet") UUID id, Form form) {
        try {
            signStocktaking.signSheet(id, new SentStock(form).text("remark"));
            flash.success("stocktaking.sheet.signed.done");
        } catch (Refusal refusal) {
            flash.refused(refusal);
        }
        return "redirect:/stocktaking/sheets/" + id;
    }

    /** Counting in a room; the tablet keeps the page, which names nobody, for rooms without a network. */
    @GET
    @Path("count")
    @Requires(Permission.STOCKTAKING_COUNT)
    public String count(@PathParam("stockSheet") UUID id, @QueryParam("room") UUID roomId) {
        Stocktakings.Line line = stocktakings.line(id);
        List<StocktakingReport.Room> rooms = report.ofSheet(id);
        StocktakingReport.Room room = rooms.stream()
                .filter(each -> each.id().equals(roomId == null ? line.sheet().spotId() : roomId))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        models.put("line", line);
        models.put("rooms", rooms);
        models.put("room", room);
        models.put("units", roomList.of(id, room.id()));
        models.put("findings", roomList.findings(id, room.id()));
        models.put("open", !line.sheet().isSigned() && line.stocktaking().isOpen());
        offlineCopy.headersOfWhatNamesNobody().forEach(response::setHeader);
        return "mdm/stocktaking/count.jte";
    }

    @POST
    @Path("count")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.STOCKTAKING_COUNT)
    public String take(@PathParam("stockSheet") UUID id, Form form) {
        SentStock sent = new SentStock(form);
        return counted(id, sent, () -> tell(countUnits.count(id, sent.id("room"), sent.scans())));
    }

    @POST
    @Path("withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.STOCKTAKING_COUNT)
    public String withdraw(@PathParam("stockSheet") UUID id, Form form) {
        SentStock sent = new SentStock(form);
        return counted(id, sent, () -> {
            countUnits.withdraw(id, sent.id("subject"));
            flash.success("stocktaking.withdrawn");
        });
    }

    private String counted(UUID id, SentStock sent, Runnable step) {
        try {
            step.run();
        } catch (Refusal refusal) {
            flash.refused(refusal);
        }
        return "redirect:" + LocalAddress.of("/stocktaking/sheets/" + id + "/count", "room", sent.text("room"));
    }

    /** Says of a few scans what each was, of many only what was not as expected. */
    private void tell(List<CountUnits.Answer> answers) {
        List<CountUnits.Answer> expected = answers.stream()
                .filter(answer -> answer.verdict() == Verdict.FOUND)
                .toList();
        if (expected.size() == 1) {
            flash.success("stocktaking.counted.done", expected.get(0).code());
        } else if (!expected.isEmpty()) {
            flash.success("stocktaking.counted.several", expected.size());
        }
        answers.stream()
                .filter(answer -> answer.verdict() != Verdict.FOUND)
                .limit(TOLD)
                .forEach(answer -> {
                    String said = "stocktaking.said." + answer.verdict();
                    flash.warning(said, answer.code());
                });
    }
}
