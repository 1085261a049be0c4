package org.manabiya.mdm.plans;

import java.util.List;

/**
 * A question of one of the three plans that are written as answers (公立学校情報機器整備事業に係る各種計画の策定要領).
 *
 * @param name the field's name; the question stands in the texts under {@code plans.item.<name>}
 */
public record PlanItem(String name, Form form) {
    /** How it is answered. */
    public enum Form {
        TEXT,
        NUMBER,
        /** The value of a KPI on a day: free words, since boards count schools, percent or dates. */
        VALUE,
        DATE
    }

    /** The questions in their order; none of 端末整備・更新計画, which is a table. */
    public static List<PlanItem> of(PlanKind kind) {
        return switch (kind) {
            case RENEWAL -> List.of();
            case NETWORK -> List.of(
                    new PlanItem("asOf", Form.DATE),
                    number("fastSchools"),
                    number("schools"),
                    text("assessment"),
                    text("improvement"),
                    text("knownProblems"));
            case SCHOOL_DX -> List.of(
                    text("dxAim"),
                    text("selfCheck"),
                    text("faxAndSeals"),
                    text("retyping"),
                    text("cloudTools"),
                    text("schoolSystem"),
                    text("documents"));
            case DEVICE_USE -> List.of(
                    number("pupils"),
                    number("devices"),
                    text("learningAim"),
                    text("firstPeriod"),
                    text("activeUse"),
                    text("individualAndTogether"),
                    text("guarantee"));
        };
    }

    private static PlanItem text(String name) {
        return new PlanItem(name, Form.TEXT);
    }

    private static PlanItem number(String name) {
        return new PlanItem(name, Form.NUMBER);
    }
}
