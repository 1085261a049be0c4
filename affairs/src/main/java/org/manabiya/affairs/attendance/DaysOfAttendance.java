package org.manabiya.affairs.attendance;

import java.util.Map;

/**
 * A pupil's days over a span of time, as the 指導要録 (様式2「出欠の記録」) and the 通知表 ask for them: 出席しなければならない日数 = 授業日数 −
 * 出席停止・忌引等, and 出席日数 = 出席しなければならない日数 − 欠席日数.
 *
 * @param taught 授業日数: days on which the class's roll names the pupil
 * @param excused 出席停止・忌引等の日数
 * @param absent 欠席日数
 * @param late 遅刻, counted beside the days
 * @param early 早退, counted beside the days
 */
public record DaysOfAttendance(long taught, long excused, long absent, long late, long early) {
    /** Sums up how often each standing was written. */
    public static DaysOfAttendance of(Map<Standing, Long> counts) {
        long taught = 0;
        long late = 0;
        long early = 0;
        for (var count : counts.entrySet()) {
            taught += count.getValue();
            late += count.getKey().isLate() ? count.getValue() : 0;
            early += count.getKey().isEarly() ? count.getValue() : 0;
        }
        return new DaysOfAttendance(
                taught,
                counts.getOrDefault(Standing.EXCUSED, 0L),
                counts.getOrDefault(Standing.ABSENT, 0L),
                late,
                early);
    }

    /** 出席しなければならない日数. */
    public long owed() {
        return taught - excused;
    }

    /** 出席日数. */
    public long attended() {
        return owed() - absent;
    }
}
