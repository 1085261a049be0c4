package org.manabiya.portal.mdm.renewal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.manabiya.core.calendar.JapaneseDates;
import org.manabiya.core.calendar.Wareki;
import org.manabiya.mdm.plans.Kpi;
import org.manabiya.mdm.plans.PlanFields;
import org.manabiya.mdm.plans.PlanItem;
import org.manabiya.mdm.plans.PlanKind;
import org.manabiya.portal.mdm.renewal.PlanDocument.Fact;
import org.manabiya.portal.mdm.renewal.PlanDocument.Section;
import org.manabiya.portal.page.Texts;

/** One of the three plans that are written as answers: figures first, then the texts, then the ministry's KPI beside the own values. */
final class AnswersDocument {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Texts texts;
    private final String unwritten;

    /** @param unwritten what stands where nothing is written */
    AnswersDocument(Texts texts, String unwritten) {
        this.texts = texts;
        this.unwritten = unwritten;
    }

    PlanDocument of(String town, PlanKind kind, PlanFields fields, List<String> remarks) {
        List<Section> sections = new ArrayList<>();
        List<Fact> figures = figures(kind, fields);
        if (!figures.isEmpty()) {
            sections.add(new Section(texts.get("plans.figures." + kind), List.of(), figures));
        }
        for (PlanItem item : PlanItem.of(kind)) {
            if (item.form() == PlanItem.Form.TEXT) {
                sections.add(new Section(
                        texts.get("plans.item." + item.name()),
                        List.of(orNothing(fields.text(item.name()))),
                        List.of()));
            }
        }
        List<Fact> kpi = Kpi.of(kind).stream().map(line -> fact(line, fields)).toList();
        sections.add(new Section(texts.get("plans.kpi"), List.of(texts.get("plans.kpi.text")), kpi));
        return new PlanDocument(texts.get("plans." + kind), town, remarks, null, sections);
    }

    private List<Fact> figures(PlanKind kind, PlanFields fields) {
        List<Fact> facts = new ArrayList<>();
        for (PlanItem item : PlanItem.of(kind)) {
            if (item.form() != PlanItem.Form.TEXT) {
                String value = fields.text(item.name());
                facts.add(new Fact(
                        texts.get("plans.item." + item.name()),
                        orNothing(item.form() == PlanItem.Form.DATE ? day(value) : value)));
            }
        }
        if (kind == PlanKind.NETWORK) {
            facts.add(new Fact(
                    texts.get("plans.item.fastShare"), share(fields.text("fastSchools"), fields.text("schools"))));
        }
        return facts;
    }

    private String day(String value) {
        return Wareki.parse(value)
                .map(date -> JapaneseDates.format(date, texts.locale()))
                .orElse(value);
    }

    /** 総学校数に占める割合(%). */
    private static String share(String part, String whole) {
        if (!part.matches("[0-9]{1,6}") || !whole.matches("0*[1-9][0-9]{0,5}")) {
            return "—";
        }
        return new BigDecimal(part)
                        .multiply(HUNDRED)
                        .divide(new BigDecimal(whole), 1, RoundingMode.HALF_UP)
                        .toPlainString()
                + "%";
    }

    private Fact fact(Kpi kpi, PlanFields fields) {
        String day = JapaneseDates.format(kpi.setOn(), texts.locale());
        String aim = kpi.baseline().isEmpty()
                ? texts.get("plans.kpi.target", kpi.target(), day)
                : texts.get("plans.kpi.both", kpi.baseline(), kpi.target(), day);
        return new Fact(texts.get("plans.kpi." + kpi.name()) + "\n" + aim, orNothing(fields.text(kpi.field())));
    }

    private String orNothing(String text) {
        return text.isEmpty() ? unwritten : text;
    }
}
