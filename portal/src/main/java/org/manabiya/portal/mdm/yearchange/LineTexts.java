package org.manabiya.portal.mdm.yearchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manabiya.mdm.yearchange.Line;
import org.manabiya.mdm.yearchange.Pupil;
import org.manabiya.mdm.yearchange.ReturnedUnit;
import org.manabiya.mdm.yearchange.SchoolPlace;
import org.manabiya.mdm.yearchange.Unit;
import org.manabiya.portal.mdm.FactTexts;
import org.manabiya.portal.page.Page;

/**
 * Lines of the preview in the reader's language.
 *
 * @param schools the names of all schools of the municipality
 */
public record LineTexts(Page page, Map<UUID, String> schools) {
    /** The pupil's name; for one who is expected the number in the row. */
    public String pupil(Line line) {
        Pupil pupil = line.pupil();
        if (pupil == null) {
            return "—";
        }
        return pupil.isExpected()
                ? page.t("yearChange.expectedPupil", pupil.next().number())
                : pupil.name();
    }

    /** 6年1組 3番. */
    public String place(SchoolPlace place) {
        if (place == null || place.clazz() == null) {
            return "";
        }
        return place.number() == null ? place.clazz() : page.t("yearChange.seat", place.clazz(), place.number());
    }

    public String school(UUID id) {
        return id == null ? "" : schools.getOrDefault(id, "");
    }

    /** What was done with the unit of a line since it came back; empty where it never did. */
    public String stage(Line line) {
        Unit unit = line.unit();
        return unit == null || unit.back() == null
                ? ""
                : facts(unit.back()).stream()
                        .map(fact -> page.t("yearChange.stage." + fact))
                        .collect(Collectors.joining(" / "));
    }

    /** The facts to tell: erased and checked stand apart, since a unit that fails may be either; only collected where neither is so. */
    public static List<String> facts(ReturnedUnit.Facts back) {
        List<String> facts = new ArrayList<>();
        if (back.erased()) {
            facts.add("ERASED");
        }
        if (back.check() != ReturnedUnit.Check.OPEN) {
            facts.add(back.isFailed() ? "FAILED" : "READY");
        }
        return facts.isEmpty() ? List.of("COLLECTED") : facts;
    }

    /** The style of a fact's badge. */
    public static String badge(String fact) {
        return switch (fact) {
            case "READY" -> "badge ok";
            case "FAILED" -> "badge warn";
            default -> "badge info";
        };
    }

    public String cautions(Line line) {
        return line.cautions().stream()
                .sorted()
                .map(caution -> page.t("yearChange.caution." + caution))
                .collect(Collectors.joining(" / "));
    }

    List<String> headings() {
        return Stream.of(
                        "school",
                        "what",
                        "why",
                        "pupil",
                        "now",
                        "next",
                        "unit",
                        "model",
                        "state",
                        "place",
                        "to",
                        "stage",
                        "ready",
                        "cautions")
                .map(column -> page.t("yearChange.column." + column))
                .toList();
    }

    List<Object> row(Line line) {
        Unit unit = line.unit();
        Pupil pupil = line.pupil();
        return Arrays.asList(
                school(line.school()),
                page.t("yearChange.what." + line.what()),
                page.t("yearChange.why." + line.why()),
                pupil == null ? "" : pupil(line),
                pupil == null ? "" : place(pupil.now()),
                pupil == null ? "" : place(pupil.next()),
                unit == null ? "" : unit.tag(),
                unit == null ? "" : unit.modelName(),
                unit == null ? "" : page.t("devices.state." + unit.state()),
                unit == null ? "" : FactTexts.orNothing(unit.place()),
                school(line.to()),
                stage(line),
                line.ready() ? page.t("yearChange.ready") : "",
                cautions(line));
    }
}
