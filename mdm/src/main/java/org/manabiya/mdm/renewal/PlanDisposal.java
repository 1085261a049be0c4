package org.manabiya.mdm.renewal;

import java.util.Map;
import java.util.stream.Stream;
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
        Method method,
        String methodNote,
        Erasure erasure,
        String erasureNote,
        String start,
        String operator,
        String handover) {

    /** 処分方法. */
    public enum Method {
        /** 使用済端末を公共施設や福祉施設など地域で再利用. */
        COMMUNITY,
        /** 学校の中で再利用. */
        WITHIN_SCHOOLS,
        /** 小型家電リサイクル法の認定事業者に再使用・再資源化を委託. */
        CERTIFIED_OPERATOR,
        /** 資源有効利用促進法の製造事業者に再使用・再資源化を委託. */
        MANUFACTURER,
        OTHER
    }

    /** 端末のデータの消去方法. */
    public enum Erasure {
        /** 自治体の職員が行う. */
        STAFF,
        /** 処分事業者へ委託する. */
        OPERATOR,
        OTHER
    }

    static PlanDisposal read(PlanFields fields, int number) {
        Map<String, String> all = fields.asMap();
        String prefix = "disposal." + number + ".";
        return new PlanDisposal(
                number,
                all.getOrDefault(prefix + "units", ""),
                choice(Method.values(), all.get(prefix + "method")),
                all.getOrDefault(prefix + "methodNote", ""),
                choice(Erasure.values(), all.get(prefix + "erasure")),
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
}
