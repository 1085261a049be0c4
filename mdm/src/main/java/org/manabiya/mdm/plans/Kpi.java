package org.manabiya.mdm.plans;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/**
 * A line of 教育DXに係る当面のKPI. The ministry's figures are data with a day on which they were set, in {@code plans/kpi.csv}; a later
 * list is a later file.
 *
 * @param name its text stands under {@code plans.kpi.<name>}
 * @param plan the plan in which a municipality answers it
 * @param setOn the day on which the ministry set it
 * @param baseline as the ministry writes it, empty where none is given
 */
public record Kpi(String name, PlanKind plan, LocalDate setOn, String baseline, String target, String source) {
    private static final String FILE = "/plans/kpi.csv";
    private static final List<Kpi> ALL = read();

    /** The lines that the plan answers. */
    public static List<Kpi> of(PlanKind plan) {
        return ALL.stream().filter(kpi -> kpi.plan == plan).toList();
    }

    public String field() {
        return "kpi." + name;
    }

    private static List<Kpi> read() {
        try (var in = Kpi.class.getResourceAsStream(FILE);
                var csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return csv.stream().map(Kpi::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Kpi of(NamedCsvRecord line) {
        return new Kpi(
                line.getField("name"),
                PlanKind.of(line.getField("plan")).orElseThrow(),
                LocalDate.parse(line.getField("set on")),
                line.getField("baseline"),
                line.getField("target"),
                line.getField("source"));
    }
}
