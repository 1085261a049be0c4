package org.manabiya.mdm.forecast;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.core.error.Flag;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.files.FileName;
import org.manabiya.mdm.imports.Finding;

/** The forecast of pupils for machines. */
@Dependent
@Path("/api/v1/renewal/forecast")
@Produces(MediaType.APPLICATION_JSON)
public class ForecastResource {
    /** A number of pupils with the middle 95 % of what chance may make of it. */
    public record Cell(UUID school, String name, Grade grade, int year, int pupils, int low, int high) {}

    /** A figure of the resident register; {@code null} children take the earlier figure back. */
    public record Figure(UUID school, int year, Integer children) {}

    /**
     * What came of a file.
     *
     * @param applied whether the figures are stored; never by a dry run, nor while anything in the file is wrong
     */
    public record FileAnswer(boolean applied, List<Figure> figures, List<Finding> findings) {}

    private static final int MOST_BYTES = 1024 * 1024;

    private final Forecasts forecasts;
    private final Caller caller;

    @Inject
    public ForecastResource(Forecasts forecasts, Caller caller) {
        this.forecasts = forecasts;
        this.caller = caller;
    }

    @GET
    @Requires(Permission.RENEWAL_SEE)
    public List<Cell> forecast() {
        Forecasts.Forecast forecast = forecasts.of(caller.municipality());
        return forecast.present().schools().entrySet().stream()
                .flatMap(school -> forecast.pupils().grades(school.getKey()).stream()
                        .flatMap(grade -> cells(forecast.pupils(), school.getKey(), school.getValue(), grade)))
                .toList();
    }

    /** The figures of the resident register that are stored. */
    @GET
    @Path("children")
    @Requires(Permission.RENEWAL_SEE)
    public List<Figure> children() {
        return figures(forecasts.of(caller.municipality()).assumptions().entrants());
    }

    /** Enters figures; others stay as they are. */
    @PUT
    @Path("children")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.RENEWAL_PLAN)
    public List<Figure> enter(List<Figure> figures) {
        if (figures == null) {
            throw new Refusal(Refusal.Kind.MALFORMED, "error.malformed");
        }
        Map<Assumptions.Entry, Integer> entered = new HashMap<>();
        for (Figure figure : figures) {
            if (figure == null || figure.school() == null) {
                throw new Refusal(Refusal.Kind.MALFORMED, "error.malformed");
            }
            if (figure.year() < SchoolYear.EARLIEST || figure.year() > SchoolYear.LATEST) {
                throw new Refusal(Refusal.Kind.INVALID, "mdm.forecast.year");
            }
            entered.put(new Assumptions.Entry(figure.school(), figure.year()), figure.children());
        }
        forecasts.enterChildren(caller.municipality(), entered);
        return children();
    }

    /** Reads figures from the part {@code file}, an Excel workbook or CSV; without {@code dryRun=false} it only tells what it finds. */
    @POST
    @Path("children")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Requires(Permission.RENEWAL_PLAN)
    @RequestBody(
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            properties = {
                                                @SchemaProperty(
                                                        name = "file",
                                                        type = SchemaType.STRING,
                                                        format = "binary")
                                            })))
    public FileAnswer read(List<EntityPart> parts, @QueryParam("dryRun") String dryRun) throws IOException {
        boolean dry = Flag.read("dryRun", dryRun, true);
        EntityPart file = parts.stream()
                .filter(part -> part.getName().equals("file"))
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.MALFORMED, "mdm.import.fileMissing"));
        byte[] content = file.getContent().readNBytes(MOST_BYTES + 1);
        if (content.length > MOST_BYTES) {
            throw new Refusal(Refusal.Kind.TOO_LARGE, "mdm.forecast.fileTooLarge", MOST_BYTES / 1024 / 1024);
        }
        ChildrenFile.Reading reading = ChildrenFile.read(
                FileName.sent(file.getFileName().orElse("file.csv")),
                content,
                forecasts.of(caller.municipality()).present().schools());
        boolean apply = !dry && reading.isSound();
        if (apply) {
            forecasts.enterChildren(caller.municipality(), reading.figures());
        }
        return new FileAnswer(apply, figures(reading.figures()), reading.findings());
    }

    private static List<Figure> figures(Map<Assumptions.Entry, Integer> entrants) {
        return entrants.entrySet().stream()
                .map(entry -> new Figure(entry.getKey().school(), entry.getKey().year(), entry.getValue()))
                .sorted(Comparator.comparing((Figure figure) -> figure.school().toString())
                        .thenComparingInt(Figure::year))
                .toList();
    }

    private static Stream<Cell> cells(PupilForecast pupils, UUID school, String name, Grade grade) {
        return pupils.years().stream().map(year -> {
            Expected expected = pupils.of(school, grade, year);
            return new Cell(school, name, grade, year, expected.number(), expected.low(), expected.high());
        });
    }
}
