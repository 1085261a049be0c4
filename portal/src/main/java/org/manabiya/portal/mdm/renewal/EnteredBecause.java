package org.manabiya.portal.mdm.renewal;

import java.util.ArrayList;
import java.util.List;
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.mdm.ledger.DeviceKind;
import org.manabiya.mdm.renewal.CellOrigin;
import org.manabiya.mdm.renewal.PlanRow;
import org.manabiya.mdm.renewal.RenewalDraft;
import org.manabiya.mdm.renewal.RenewalSheet;
import org.manabiya.portal.page.Texts;

/** Why an entered number of a draft is what it is: by whom or from where, with the pages that show what was counted and where it is typed. */
final class EnteredBecause {
    private final RenewalSheet sheet;
    private final Texts texts;

    EnteredBecause(RenewalSheet sheet, Texts texts) {
        this.sheet = sheet;
        this.texts = texts;
    }

    Because of(PlanRow row, int column) {
        CellOrigin origin = sheet.origins().get(row).get(column);
        SchoolYear year = sheet.table().figures().year(column);
        List<String> sentences = new ArrayList<>();
        if (origin.typed()) {
            sentences.add(texts.get("renewal.because.TYPED"));
            if (origin.proposed() != null) {
                sentences.add(texts.get("renewal.because.instead", origin.proposed()));
            }
        }
        if (!origin.typed() || origin.proposed() != null) {
            sentences.add(texts.get(
                    "renewal.because." + origin.kind(), PlanTableView.label(year, texts), origin.low(), origin.high()));
        }
        if (hasComeInPart(origin)) {
            sentences.add(texts.get("renewal.because.cameInPart", origin.low(), origin.high() - origin.low()));
        }
        if (row.whole().isPresent() && origin.kind() == CellOrigin.Kind.LEDGER) {
            sentences.add(texts.get("renewal.because.fund"));
        }
        return new Because(sentences, List.of(), links(origin, row, year));
    }

    /** Whether units of the scenario's number for the present year are in the ledger already. */
    private static boolean hasComeInPart(CellOrigin origin) {
        return origin.kind() == CellOrigin.Kind.SCENARIO && origin.low() > 0 && origin.low() < origin.high();
    }

    private List<Because.Link> links(CellOrigin origin, PlanRow row, SchoolYear year) {
        List<Because.Link> links = new ArrayList<>();
        switch (origin.kind()) {
            case ROSTER -> links.add(link("/renewal/pupils?year=" + year.year(), "pupils"));
            case FORECAST -> links.add(link("/renewal/forecast", "forecast"));
            case LEDGER -> links.addAll(ledger(row, year));
            case SCENARIO -> {
                links.add(scenario());
                links.addAll(hasComeInPart(origin) ? ledger(row, year) : List.of());
            }
            case UNKNOWN -> {
                if (row != PlanRow.PUPILS) {
                    links.add(link("/renewal/scenarios", "scenarios"));
                }
            }
        }
        links.add(link("/renewal/edit?plan=renewal#" + RenewalDraft.field(row, year), "edit"));
        return links;
    }

    private List<Because.Link> ledger(PlanRow row, SchoolYear year) {
        DeviceKind device = row.isOfSpares() ? DeviceKind.SPARE : DeviceKind.PUPIL;
        return List.of(
                link("/devices?acquired=" + year.year() + "&kind=" + device, "ledger"),
                link("/renewal/units?year=" + year.year(), "units"));
    }

    private Because.Link scenario() {
        return sheet.draft()
                .scenario()
                .map(chosen -> link("/renewal/scenarios/" + chosen, "scenario"))
                .orElseGet(() -> link("/renewal/scenarios", "scenarios"));
    }

    private Because.Link link(String address, String text) {
        return new Because.Link(address, texts.get("renewal.because.look." + text));
    }
}
