package org.manabiya.mdm.forecast;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;

/** The forecast of pupils for machines. */
@Dependent
@Path("/api/v1/renewal/forecast")
@Produces(MediaType.APPLICATION_JSON)
public class ForecastResource {
    /** A number of pupils with the middle 95 % of what chance may make of it. */
    public record Cell(UUID school, String name, Grade grade, int year, int pupils, int low, int high) {}

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

    private static Stream<Cell> cells(PupilForecast pupils, UUID school, String name, Grade grade) {
        return pupils.years().stream().map(year -> {
            Expected expected = pupils.of(school, grade, year);
            return new Cell(school, name, grade, year, expected.number(), expected.low(), expected.high());
        });
    }
}
