package org.manabiya.portal.mdm.disposal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.manabiya.core.audit.Audit;
import org.manabiya.mdm.disposal.Disposal;
import org.manabiya.mdm.disposal.DisposalFile;
import org.manabiya.mdm.disposal.Disposals;
import org.manabiya.portal.export.TableExport;
import org.manabiya.portal.page.Page;

/** The batch unit by unit, for the report on the disposal of property. */
@Dependent
public class DisposalReport implements DisposalFile {
    private static final List<String> HEADINGS = List.of(
            "devices.fact.TAG",
            "devices.fact.SERIAL",
            "devices.fact.MODEL",
            "devices.fact.STATE",
            "devices.fact.RESTRICTED_UNTIL",
            "disposal.released",
            "disposal.checked",
            "disposal.way",
            "disposal.erasedOn",
            "disposal.eraser",
            "disposal.certificate",
            "disposal.weight",
            "disposal.lostOn",
            "disposal.lostReport",
            "disposal.method",
            "disposal.operator",
            "disposal.operatorNumber",
            "disposal.operatorCheckedOn",
            "disposal.approval",
            "disposal.handedOver",
            "disposal.signed",
            "disposal.blocks");

    private final Disposals disposals;
    private final Audit audit;
    private final Page page;

    @Inject
    public DisposalReport(Disposals disposals, Audit audit, Page page) {
        this.disposals = disposals;
        this.audit = audit;
        this.page = page;
    }

    @Override
    public Response of(Disposal disposal, String format) {
        audit.record(
                "disposal.export",
                "disposal",
                disposal.id(),
                null,
                disposal.terms().name());
        List<List<Object>> rows = disposals.units(disposal).stream()
                .map(unit -> row(disposal, unit))
                .toList();
        return new TableExport(
                        disposal.terms().name(), HEADINGS.stream().map(page::t).toList(), rows.stream())
                .as(TableExport.Format.of(format));
    }

    private List<Object> row(Disposal disposal, Disposals.Unit unit) {
        return Arrays.asList(
                unit.tag(),
                unit.serial(),
                unit.model(),
                page.t("devices.state." + unit.state()),
                unit.restrictedUntil(),
                unit.releasedOn(),
                checked(unit),
                unit.way() == null ? null : page.t("disposal.way." + unit.way()),
                unit.erasedOn(),
                unit.eraser(),
                unit.certificate(),
                unit.weightGrams(),
                unit.lostOn(),
                unit.lostReport(),
                page.t("disposal.method." + disposal.terms().method()),
                disposal.terms().operator(),
                disposal.terms().operatorNumber(),
                disposal.terms().operatorCheckedOn(),
                disposal.terms().approval(),
                disposal.handedOverOn(),
                disposal.signedOn(),
                unit.blocks().stream()
                        .map(block -> page.t("disposal.block." + block))
                        .collect(Collectors.joining(" / ")));
    }

    private String checked(Disposals.Unit unit) {
        if (unit.seenOn() != null) {
            return page.t("disposal.seenOn", page.date(unit.seenOn()));
        }
        return unit.goneOn() == null ? null : page.t("disposal.goneOn", page.date(unit.goneOn()));
    }
}
