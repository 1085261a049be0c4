package org.manabiya.affairs.attendance;

/** What a guardian may give notice of, and the mark that the register proposes for it. */
public enum NoticeKind {
    SICK(Mark.SICK),
    ERRAND(Mark.AWAY),
    LATE(Mark.LATE),
    EARLY(Mark.EARLY),
    /** An infectious disease: 出席停止 is the head's decision (学校保健安全法 第19条), so this only proposes it. */
    INFECTION(Mark.SUSPENDED),
    MOURNING(Mark.MOURNING);

    private final String mark;

    NoticeKind(String mark) {
        this.mark = mark;
    }

    /** The code of the mark proposed. */
    public String mark() {
        return mark;
    }

    /** Whether it concerns a time of one day instead of whole days. */
    public boolean isOfOneDay() {
        return this == LATE || this == EARLY;
    }
}
