package org.manabiya.portal.mdm.forecast;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.files.FileName;
import org.manabiya.mdm.forecast.ChildrenFile;
import org.manabiya.mdm.forecast.Forecasts;
import org.manabiya.mdm.forecast.PresentPupils;
import org.manabiya.portal.export.TableExport;
import org.manabiya.portal.mdm.analysis.Figures;
import org.manabiya.portal.page.Flash;
import org.manabiya.portal.page.JteViewEngine;
import org.manabiya.portal.page.Page;

/** The pupils of the years to come, and what the forecast takes for given. */
@RequestScoped
@Path("/renewal/forecast")
public class ForecastPages {
    private static final int MOST_BYTES = 1024 * 1024;

    @Inject
    private Forecasts forecasts;

    @Inject
    private PresentPupils present;

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

    @Inject
    private JteViewEngine engine;

    @GET
    @Controller
    @Requires(Permission.RENEWAL_SEE)
    public String show(@QueryParam("school") String school) {
        Forecasts.Forecast forecast = forecasts.of(caller.municipality());
        models.put("view", new ForecastView(forecast, school, new Figures(page.texts())));
        models.put(
                "moved", present.moved(caller.municipality(), forecast.present().pupils()));
        return "mdm/forecast/forecast.jte";
    }

    @POST
    @Path("shares")
    @Controller
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.RENEWAL_PLAN)
    public String shares(MultivaluedMap<String, String> fields) {
        return told(() -> forecasts.changeShares(
                caller.municipality(),
                ForecastForm.perMille(fields.getFirst("leaving")),
                ForecastForm.perMille(fields.getFirst("joining")),
                ForecastForm.perMille(fields.getFirst("enrolling"))));
    }

    @POST
    @Path("children")
    @Controller
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.RENEWAL_PLAN)
    public String children(MultivaluedMap<String, String> fields) {
        return told(() -> forecasts.enterChildren(caller.municipality(), ForecastForm.children(fields)));
    }

    @POST
    @Path("feeders")
    @Controller
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.RENEWAL_PLAN)
    public String feeders(MultivaluedMap<String, String> fields) {
        return told(() -> forecasts.changeFeeders(caller.municipality(), ForecastForm.feeders(fields)));
    }

    /**
     * Shows what a file says and what is wrong with it; nothing is stored before the page is confirmed. Not a controller: the MVC filter does
     * not find its token in a multipart form; the guard of uploads does.
     */
    @POST
    @Path("file")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.TEXT_HTML)
    @Requires(Permission.RENEWAL_PLAN)
    public Response file(List<EntityPart> parts) throws IOException {
        for (EntityPart part : parts) {
            String name = FileName.sent(part.getFileName().orElse(""));
            if (part.getName().equals("file") && !name.isBlank()) {
                byte[] content = part.getContent().readNBytes(MOST_BYTES + 1);
                Forecasts.Forecast forecast = forecasts.of(caller.municipality());
                ChildrenFile.Reading reading =
                        ChildrenFile.read(name, content, forecast.present().schools());
                return Response.ok(engine.body(
                                "mdm/forecast/file.jte",
                                Map.of(
                                        "reading",
                                        reading,
                                        "view",
                                        new ForecastView(forecast, null, new Figures(page.texts())))))
                        .build();
            }
        }
        flash.error("forecast.fileMissing");
        return Response.seeOther(URI.create("/renewal/forecast")).build();
    }

    @GET
    @Path("export")
    @Requires(Permission.LIST_EXPORT)
    public Response export(@QueryParam("format") String format) {
        Forecasts.Forecast forecast = forecasts.of(caller.municipality());
        audit.record("forecast.export", "forecast", null, null, null);
        List<String> headings = Stream.of("school", "grade", "year", "number", "low", "high")
                .map(column -> page.t("forecast.column." + column))
                .toList();
        List<List<Object>> rows = new ArrayList<>();
        for (UUID school : forecast.present().schools().keySet()) {
            for (var grade : forecast.pupils().grades(school)) {
                for (int year : forecast.pupils().years()) {
                    var expected = forecast.pupils().of(school, grade, year);
                    rows.add(List.of(
                            forecast.present().schools().get(school),
                            grade.name(),
                            year,
                            expected.number(),
                            expected.low(),
                            expected.high()));
                }
            }
        }
        return new TableExport(page.t("forecast.title"), headings, rows.stream()).as(TableExport.Format.of(format));
    }

    private String told(Runnable act) {
        try {
            act.run();
            flash.success("forecast.saved");
        } catch (Refusal refusal) {
            flash.refused(refusal);
        }
        return "redirect:/renewal/forecast";
    }
}
