package org.manabiya.portal.mdm.renewal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.manabiya.core.calendar.JapaneseDates;
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.core.data.CoreData;
import org.manabiya.core.organisation.Municipalities;
import org.manabiya.core.organisation.Municipality;
import org.manabiya.mdm.ledger.DeviceKind;
import org.manabiya.mdm.plans.PlanFields;
import org.manabiya.mdm.plans.PlanKind;
import org.manabiya.mdm.plans.PlanRevision;
import org.manabiya.mdm.renewal.CellOrigin;
import org.manabiya.mdm.renewal.PlanRow;
import org.manabiya.mdm.renewal.PresentPlans;
import org.manabiya.mdm.renewal.RenewalSheet;
import org.manabiya.portal.page.Page;
import org.manabiya.portal.page.Texts;

/** Makes readable documents of drafts, as of today, and of revisions, as they were published. */
@Dependent
public class PlanDocuments {
    private final PresentPlans plans;
    private final Municipalities municipalities;
    private final Page page;

    @Inject
    public PlanDocuments(PresentPlans plans, Municipalities municipalities, Page page) {
        this.plans = plans;
        this.municipalities = municipalities;
        this.page = page;
    }

    /** What is written of the plan. */
    public PlanFields written(UUID municipality, PlanKind kind) {
        return plans.written(municipality, kind);
    }

    /** What the plan would say if it were published now. */
    public PlanFields snapshot(UUID municipality, PlanKind kind) {
        return plans.snapshot(municipality, kind);
    }

    public RenewalSheet sheet(UUID municipality) {
        return plans.sheet(municipality);
    }

    /** The draft as of today. */
    public PlanDocument draft(UUID municipality, PlanKind kind) {
        if (kind == PlanKind.RENEWAL) {
            return renewal(municipality, texts());
        }
        List<String> remarks = List.of(texts().get("plans.remark.draft", page.date(page.today())));
        return new AnswersDocument(texts(), texts().get("plans.unwritten"))
                .of(town(municipality), kind, snapshot(municipality, kind), remarks);
    }

    /** The renewal plan's draft as of today, in a language of choice: also where nobody asks for a page. */
    public PlanDocument renewal(UUID municipality, Texts texts) {
        return renewal(municipality, sheet(municipality), texts);
    }

    /** The same of a sheet that has been put together already. */
    PlanDocument renewal(UUID municipality, RenewalSheet sheet, Texts texts) {
        String today = JapaneseDates.format(sheet.day(), texts.locale());
        return new RenewalDocument(texts, texts.get("plans.unwritten"))
                .of(town(municipality), sheet, view(sheet, texts), List.of(texts.get("plans.remark.draft", today)));
    }

    /** The revision as it was published. */
    public PlanDocument published(PlanRevision revision) {
        LocalDate day = revision.publishedAt().atZone(CoreData.JAPAN).toLocalDate();
        List<String> remarks = List.of(texts().get("plans.remark.published", page.date(day), revision.number()));
        String town = town(revision.municipalityId());
        if (revision.kind() == PlanKind.RENEWAL) {
            RenewalSheet sheet = RenewalSheet.ofSnapshot(revision.fields());
            PlanTableView view = new PlanTableView(
                    sheet.table(),
                    texts(),
                    sheet.firstEstimate(),
                    (row, column) -> Because.of(texts().get("renewal.because.published", page.date(day))));
            return new RenewalDocument(texts(), PlanDocument.NOTHING).of(town, sheet, view, remarks);
        }
        return new AnswersDocument(texts(), PlanDocument.NOTHING).of(town, revision.kind(), revision.fields(), remarks);
    }

    private static PlanTableView view(RenewalSheet sheet, Texts texts) {
        return new PlanTableView(
                sheet.table(), texts, sheet.firstEstimate(), (row, column) -> because(sheet, texts, row, column));
    }

    private static Because because(RenewalSheet sheet, Texts texts, PlanRow row, int column) {
        CellOrigin origin = sheet.origins().get(row).get(column);
        SchoolYear year = sheet.table().figures().year(column);
        String label = PlanTableView.label(year, texts);
        String said = texts.get("renewal.because." + origin.kind(), label, origin.low(), origin.high());
        List<Because.Link> links = links(sheet, texts, origin.kind(), row, year);
        return origin.kind() == CellOrigin.Kind.TYPED && origin.proposed() != null
                ? new Because(List.of(said, texts.get("renewal.because.instead", origin.proposed())), links)
                : new Because(List.of(said), links);
    }

    /** The page behind the number: of a past year also where something else was typed. */
    private static List<Because.Link> links(
            RenewalSheet sheet, Texts texts, CellOrigin.Kind kind, PlanRow row, SchoolYear year) {
        if (row == PlanRow.PUPILS) {
            return kind == CellOrigin.Kind.FORECAST ? List.of(link(texts, "/renewal/forecast", "forecast")) : List.of();
        }
        if (kind == CellOrigin.Kind.SCENARIO) {
            return sheet.draft()
                    .scenario()
                    .map(scenario -> List.of(link(texts, "/renewal/scenarios/" + scenario, "scenario")))
                    .orElse(List.of());
        }
        if (!sheet.day().isAfter(year.first())) {
            return List.of();
        }
        DeviceKind device = row.isOfSpares() ? DeviceKind.SPARE : DeviceKind.PUPIL;
        return List.of(
                link(texts, "/devices?acquired=" + year.year() + "&kind=" + device, "ledger"),
                link(texts, "/renewal/units?year=" + year.year(), "units"));
    }

    private static Because.Link link(Texts texts, String address, String text) {
        return new Because.Link(address, texts.get("renewal.because.look." + text));
    }

    private String town(UUID municipality) {
        return municipalities.find(municipality).map(Municipality::name).orElse("");
    }

    private Texts texts() {
        return page.texts();
    }
}
