package org.manabiya.mdm.yearchange;

import java.util.Comparator;

/** Which of a school's free units goes out first. The pupils stand by class and 出席番号, so that the same plan gives the same pairs. */
public enum UnitOrder {
    /** 新しい端末から. */
    NEWEST(Comparator.comparing(Unit::acquired, Comparator.nullsLast(Comparator.reverseOrder()))),
    /** 古い端末から. */
    OLDEST(Comparator.comparing(Unit::acquired, Comparator.nullsLast(Comparator.naturalOrder()))),
    /** 保管庫・部屋の順: those that stand together go to pupils who sit together. */
    PLACE(Comparator.comparing(Unit::place, Comparator.nullsLast(Comparator.naturalOrder()))),
    /** 管理番号の順. */
    TAG(Comparator.comparing(Unit::tag));

    private final Comparator<Unit> order;

    UnitOrder(Comparator<Unit> first) {
        // Spares go out last, whatever the order; equal units by tag, which is unique.
        this.order = Comparator.comparing(Unit::isSpare).thenComparing(first).thenComparing(Unit::tag);
    }

    Comparator<Unit> order() {
        return order;
    }
}
