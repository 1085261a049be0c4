package org.manabiya.portal.mdm.renewal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.manabiya.core.calendar.JapaneseDates;
import org.manabiya.core.data.CoreData;
import org.manabiya.core.organisation.Municipalities;
import org.manabiya.core.organisation.Municipality;
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
                    (row, column) -> publishedBecause(sheet, page.date(day), row, column));
            return new RenewalDocument(texts(), PlanDocument.NOTHING).of(town, sheet, view, remarks);
        }
        return new AnswersDocument(texts(), PlanDocument.NOTHING).of(town, revision.kind(), revision.fields(), remarks);
    }

    /** Of a published number the day, and where it came from as far as that was kept. */
    private Because publishedBecause(RenewalSheet sheet, String day, PlanRow row, int column) {
        String said = texts().get("renewal.because.published", day);
        if (sheet.origins().isEmpty()) {
            return Because.of(said);
        }
        CellOrigin origin = sheet.origins().get(row).get(column);
        return Because.of(said, texts().get("renewal.source." + (origin.typed() ? "TYPED" : origin.kind())));
    }

    private static PlanTableView view(RenewalSheet sheet, Texts texts) {
        return new PlanTableView(sheet.table(), texts, sheet.firstEstimate(), new EnteredBecause(sheet, texts)::of);
    }

    private String town(UUID municipality) {
        return municipalities.find(municipality).map(Municipality::name).orElse("");
    }

    private Texts texts() {
        return page.texts();
    }
}
