package org.manabiya.portal.mdm.scenarios;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.manabiya.core.calendar.JapaneseDates;
import org.manabiya.core.data.CoreData;
import org.manabiya.mdm.scenario.OptionNumbers;
import org.manabiya.mdm.scenario.Scenario;
import org.manabiya.mdm.scenario.Simulation;
import org.manabiya.portal.export.TableExport;
import org.manabiya.portal.page.Texts;

/** A scenario as a list that leaves the product: its years, then the day, the seed and all that it took for given, so that it can be computed again. */
final class ScenarioList {
    private static final List<String> COLUMNS = List.of(
            "year",
            "pupils",
            "retired",
            "postponed",
            "devices",
            "devicesFromFund",
            "spares",
            "sparesFromFund",
            "planned",
            "p10",
            "p50",
            "p90",
            "days10",
            "days50",
            "days90");

    private ScenarioList() {}

    static TableExport of(Scenario scenario, List<Simulation.Year> years, Texts texts) {
        return new TableExport(
                scenario.name(),
                COLUMNS.stream()
                        .map(column -> texts.get("scenarios.column." + column))
                        .toList(),
                Stream.concat(years.stream().map(ScenarioList::row), remarks(scenario, texts).stream()));
    }

    private static List<Object> row(Simulation.Year year) {
        return List.of(
                year.plan().year(),
                year.plan().pupils(),
                year.plan().retired(),
                year.plan().postponed(),
                year.plan().devices(),
                year.plan().devicesFromFund(),
                year.plan().spares(),
                year.plan().sparesFromFund(),
                year.planned(),
                year.cost().p10(),
                year.cost().p50(),
                year.cost().p90(),
                year.daysWithout().p10(),
                year.daysWithout().p50(),
                year.daysWithout().p90());
    }

    private static List<List<Object>> remarks(Scenario scenario, Texts texts) {
        List<List<Object>> remarks = new ArrayList<>();
        remarks.add(remark("", ""));
        if (scenario.isComputed()) {
            var day = scenario.computedAt().atZone(CoreData.JAPAN).toLocalDate();
            remarks.add(remark(texts.get("scenarios.computedAt"), JapaneseDates.format(day, texts.locale())));
        }
        remarks.add(remark(
                texts.get("scenarios.strategy"),
                texts.get("scenarios.strategy." + scenario.options().strategy())));
        ScenarioForm form = ScenarioForm.of(scenario.name(), scenario.options());
        OptionNumbers.names()
                .forEach(name -> remarks.add(remark(texts.get("scenarios.field." + name), form.get(name))));
        boolean subsidised = scenario.options().money().subsidised();
        remarks.add(remark(
                texts.get("scenarios.field.money.subsidised"),
                texts.get(subsidised ? "scenarios.yes" : "scenarios.no")));
        remarks.add(remark(texts.get("scenarios.units"), String.valueOf(scenario.units())));
        remarks.add(remark(texts.get("scenarios.failures"), String.valueOf(scenario.failures())));
        remarks.add(remark(texts.get("scenarios.remark"), texts.get("scenarios.method")));
        return remarks;
    }

    /** As wide as the table. */
    private static List<Object> remark(String name, String value) {
        Object[] cells = new Object[COLUMNS.size()];
        cells[0] = name;
        cells[1] = value;
        return Arrays.asList(cells);
    }
}
