package org.manabiya.portal.mdm.renewal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.manabiya.core.calendar.JapaneseDates;
import org.manabiya.mdm.renewal.PlanDisposal;
import org.manabiya.mdm.renewal.RenewalSheet;
import org.manabiya.portal.mdm.renewal.PlanDocument.Fact;
import org.manabiya.portal.mdm.renewal.PlanDocument.Section;
import org.manabiya.portal.page.Texts;

/** 端末整備・更新計画 in the order of the form: the table, its idea, what becomes of the old units. */
final class RenewalDocument {
    private final Texts texts;
    private final String unwritten;

    /** @param unwritten what stands where nothing is written */
    RenewalDocument(Texts texts, String unwritten) {
        this.texts = texts;
        this.unwritten = unwritten;
    }

    PlanDocument of(String town, RenewalSheet sheet, PlanTableView view, List<String> remarks) {
        List<String> all = new ArrayList<>(remarks);
        all.add(texts.get("renewal.remark.day", JapaneseDates.format(sheet.day(), texts.locale())));
        all.add(texts.get("renewal.remark.pupils"));
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(
                texts.get("renewal.section.policy"),
                List.of(orNothing(sheet.draft().policy())),
                List.of()));
        sections.addAll(
                disposal(sheet.draft().disposals(), sheet.draft().fields().text("disposalNote")));
        return new PlanDocument(texts.get("plans.RENEWAL"), town, all, view, sections);
    }

    /** One group stands under the heading itself, several each under its own. */
    private List<Section> disposal(List<PlanDisposal> groups, String note) {
        String heading = texts.get("renewal.section.disposal");
        if (groups.size() == 1) {
            return List.of(new Section(heading, note.isEmpty() ? List.of() : List.of(note), facts(groups.get(0))));
        }
        List<Section> sections = new ArrayList<>();
        if (groups.isEmpty() || !note.isEmpty()) {
            sections.add(new Section(heading, List.of(orNothing(note)), List.of()));
        }
        groups.forEach(group -> sections.add(new Section(
                heading + " " + texts.get("renewal.disposal.group", group.number()), List.of(), facts(group))));
        return sections;
    }

    private List<Fact> facts(PlanDisposal disposal) {
        return List.of(
                fact(
                        "units",
                        disposal.units().isEmpty() ? "" : texts.get("renewal.units", Long.valueOf(disposal.units()))),
                fact(
                        "method",
                        together(
                                disposal.method() == null ? "" : texts.get("renewal.method." + disposal.method()),
                                disposal.methodNote())),
                fact(
                        "erasure",
                        together(
                                disposal.erasure() == null ? "" : texts.get("renewal.erasure." + disposal.erasure()),
                                disposal.erasureNote())),
                fact(
                        "schedule",
                        Stream.of("start", "operator", "handover")
                                .map(step -> texts.get(
                                        "renewal.schedule.when",
                                        texts.get("renewal.schedule." + step),
                                        orNothing(when(disposal, step))))
                                .reduce((one, next) -> one + "\n" + next)
                                .orElseThrow()));
    }

    private static String when(PlanDisposal disposal, String step) {
        return switch (step) {
            case "start" -> disposal.start();
            case "operator" -> disposal.operator();
            default -> disposal.handover();
        };
    }

    private static String together(String choice, String words) {
        return choice.isEmpty() || words.isEmpty() ? choice + words : choice + "\n" + words;
    }

    private Fact fact(String name, String value) {
        return new Fact(texts.get("renewal.disposal." + name), orNothing(value));
    }

    private String orNothing(String text) {
        return text.isEmpty() ? unwritten : text;
    }
}
