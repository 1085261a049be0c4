package org.manabiya.mdm.renewal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.manabiya.mdm.disposal.DisposalMethod;
import org.manabiya.mdm.disposal.ErasureBy;
import org.manabiya.mdm.plans.PlanFields;

/**
 * A group of 「更新対象端末のリユース、リサイクル、処分について」: how many units, by which way, who erases them, and when. The fixed wordings
 * of the form are offered; words of one's own always stand beside them.
 *
 * @param number its place in the form, from 1
 */
public record PlanDisposal(
        int number,
        String units,
        DisposalMethod method,
        String methodNote,
        ErasureBy erasure,
        String erasureNote,
        String start,
        String operator,
        String handover) {

    /** What the ledger knows of a group. */
    static PlanDisposal of(
            int number,
            long units,
            DisposalMethod method,
            String methodNote,
            ErasureBy erasure,
            String start,
            String handover) {
        return new PlanDisposal(number, String.valueOf(units), method, methodNote, erasure, "", start, "", handover);
    }

    static PlanDisposal read(PlanFields fields, int number) {
        Map<String, String> all = fields.asMap();
        String prefix = "disposal." + number + ".";
        return new PlanDisposal(
                number,
                all.getOrDefault(prefix + "units", ""),
                choice(DisposalMethod.values(), all.get(prefix + "method")),
                all.getOrDefault(prefix + "methodNote", ""),
                choice(ErasureBy.values(), all.get(prefix + "erasure")),
                all.getOrDefault(prefix + "erasureNote", ""),
                all.getOrDefault(prefix + "start", ""),
                all.getOrDefault(prefix + "operator", ""),
                all.getOrDefault(prefix + "handover", ""));
    }

    private static <E extends Enum<E>> E choice(E[] choices, String name) {
        return Stream.of(choices)
                .filter(choice -> choice.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    boolean isEmpty() {
        return method == null
                && erasure == null
                && Stream.of(units, methodNote, erasureNote, start, operator, handover)
                        .allMatch(String::isEmpty);
    }

    /** The fields of the form's four items that nothing says anything about; a note of one's own says enough. */
    public List<String> unwritten() {
        List<String> unwritten = new ArrayList<>();
        if (units.isEmpty()) {
            unwritten.add("units");
        }
        if (method == null && methodNote.isEmpty()) {
            unwritten.add("method");
        }
        if (erasure == null && erasureNote.isEmpty()) {
            unwritten.add("erasure");
        }
        if (start.isEmpty()) {
            unwritten.add("start");
        }
        if (operator.isEmpty() && (method == null || method.needsOperator())) {
            unwritten.add("operator");
        }
        if (handover.isEmpty()) {
            unwritten.add("handover");
        }
        return unwritten.stream().map(item -> "disposal." + number + "." + item).toList();
    }

    /** The group as the form's fields say it; what is empty is left out. */
    Map<String, String> fields() {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("units", units);
        said.put("method", method == null ? "" : method.name());
        said.put("methodNote", methodNote);
        said.put("erasure", erasure == null ? "" : erasure.name());
        said.put("erasureNote", erasureNote);
        said.put("start", start);
        said.put("operator", operator);
        said.put("handover", handover);
        Map<String, String> fields = new LinkedHashMap<>();
        said.forEach((name, text) -> {
            if (!text.isEmpty()) {
                fields.put("disposal." + number + "." + name, text);
            }
        });
        return fields;
    }
}
