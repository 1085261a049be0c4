package org.manabiya.portal.mdm.forecast;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.manabiya.mdm.forecast.Assumptions;
import org.manabiya.mdm.forecast.Expected;
import org.manabiya.mdm.forecast.Forecasts;
import org.manabiya.mdm.forecast.Grade;
import org.manabiya.mdm.forecast.PupilForecast;
import org.manabiya.portal.mdm.analysis.Figures;

/** The forecast as the page shows it: all schools, or one of them by grade. */
public record ForecastView(Forecasts.Forecast forecast, String chosen, Figures figures) {
    /** The years for which the register knows the children: those born already. */
    private static final int REGISTERED_YEARS = 6;

    public PupilForecast pupils() {
        return forecast.pupils();
    }

    public Map<UUID, String> schools() {
        return forecast.present().schools();
    }

    /** The school whose grades are shown, or {@code null} for all schools. */
    public UUID school() {
        return schools().keySet().stream()
                .filter(id -> id.toString().equals(chosen))
                .findFirst()
                .orElse(null);
    }

    public List<UUID> elementary() {
        return schools().keySet().stream()
                .filter(id -> pupils().grades(id).stream().anyMatch(Grade::isElementary))
                .toList();
    }

    public List<UUID> junior() {
        return schools().keySet().stream()
                .filter(id -> pupils().grades(id).stream().anyMatch(grade -> !grade.isElementary()))
                .toList();
    }

    public List<Integer> registerYears() {
        return pupils().years().subList(1, 1 + REGISTERED_YEARS);
    }

    public String registered(UUID school, int year) {
        Integer figure = forecast.assumptions().entrants().get(new Assumptions.Entry(school, year));
        return figure == null ? "" : figure.toString();
    }

    public String feeds(UUID elementary, UUID junior) {
        return forecast.assumptions().feeders().stream()
                .filter(feeder -> feeder.elementary().equals(elementary)
                        && feeder.junior().equals(junior))
                .findFirst()
                .map(feeder -> String.valueOf(Math.round(feeder.share() * 100)))
                .orElse("");
    }

    public Set<Grade> grades() {
        return pupils().grades(school());
    }

    /** 1,923, or 1,880 (1,841–1,919) where it is not known yet. */
    public String cell(Expected expected) {
        return expected.low() == expected.high()
                ? figures.integer(expected.number())
                : figures.integer(expected.number()) + " (" + figures.integer(expected.low()) + "–"
                        + figures.integer(expected.high()) + ")";
    }

    /** Whether any first grade of the year rests on no register figure. */
    public boolean isGuessed(int year) {
        return elementary().stream().anyMatch(school -> pupils().isGuessed(school, year));
    }

    /** Whether nobody has said how many leave and join. */
    public boolean isWithoutMoves() {
        var moves = forecast.assumptions().moves();
        return moves.leaving() == 0 && moves.joining() == 0;
    }

    /** Thousandths as percent: 1.2. */
    public String percent(double share) {
        return String.format(java.util.Locale.ROOT, "%.1f", 100 * share);
    }
}
