package org.manabiya.affairs.attendance;

/**
 * What a mark counts as. The boards' symbols differ, these six do not: they follow the columns of the 指導要録 (様式2「出欠の記録」), which
 * the 出席簿 of 学校教育法施行規則 第25条 is summed up into.
 */
public enum Standing {
    PRESENT,
    /** 遅刻: a day of attendance, counted beside it. */
    LATE,
    /** 早退: a day of attendance, counted beside it. */
    EARLY,
    /** 遅刻 and 早退 on one day: late and early are counted separately, so it counts in both. */
    LATE_AND_EARLY,
    /** 欠席: a day on which the pupil had to attend and did not. */
    ABSENT,
    /** 出席停止・忌引等: a day on which the pupil did not have to attend. */
    EXCUSED;

    /** Whether the pupil came to school. */
    public boolean isAttended() {
        return this != ABSENT && this != EXCUSED;
    }

    public boolean isLate() {
        return this == LATE || this == LATE_AND_EARLY;
    }

    public boolean isEarly() {
        return this == EARLY || this == LATE_AND_EARLY;
    }
}
