package org.manabiya.portal.mdm.disposal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.mdm.disposal.DisposalFigures;
import org.manabiya.portal.export.TableExport;
import org.manabiya.portal.page.Page;

/** The numbers and weights of a school year's disposals by their way, for the plan and the report on it. */
@Dependent
public class FiguresReport {
    private static final int GRAMS_AS_KILOGRAMS = 3;
    private static final List<String> HEADINGS = List.of(
            "disposal.method",
            "disposal.erasure",
            "disposal.units",
            "disposal.certified",
            "disposal.weight.kilograms",
            "disposal.weight.unweighed",
            "disposal.lost",
            "disposal.selected",
            "disposal.handedOver",
            "disposal.signed");

    private final DisposalFigures figures;
    private final Page page;

    @Inject
    public FiguresReport(DisposalFigures figures, Page page) {
        this.figures = figures;
        this.page = page;
    }

    Response of(UUID municipality, SchoolYear year, String format) {
        String name = page.t("disposal.figures", page.t("repairs.year.of", String.valueOf(year.year())));
        return new TableExport(
                        name,
                        HEADINGS.stream().map(page::t).toList(),
                        figures.of(municipality, year).stream().map(this::row))
                .as(TableExport.Format.of(format));
    }

    private List<Object> row(DisposalFigures.Group group) {
        return Arrays.asList(
                page.t("disposal.method." + group.method()),
                page.t("disposal.erasure." + group.erasure()),
                group.units(),
                group.certified(),
                BigDecimal.valueOf(group.grams(), GRAMS_AS_KILOGRAMS),
                group.unweighed(),
                group.lost(),
                group.firstChosen(),
                group.lastHandedOver(),
                group.lastSigned());
    }
}
