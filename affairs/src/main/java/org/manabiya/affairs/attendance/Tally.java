package org.manabiya.affairs.attendance;

import java.util.Collection;

/**
 * The figures at the head of a roll.
 *
 * @param enrolled 在籍
 * @param present those at school, 遅刻 and 早退 among them
 * @param excused 出席停止・忌引等
 */
public record Tally(int enrolled, int present, int absent, int late, int early, int excused) {
    public static Tally of(Collection<Standing> standings) {
        int present = 0;
        int absent = 0;
        int late = 0;
        int early = 0;
        int excused = 0;
        for (Standing standing : standings) {
            present += standing.isAttended() ? 1 : 0;
            absent += standing == Standing.ABSENT ? 1 : 0;
            late += standing.isLate() ? 1 : 0;
            early += standing.isEarly() ? 1 : 0;
            excused += standing == Standing.EXCUSED ? 1 : 0;
        }
        return new Tally(standings.size(), present, absent, late, early, excused);
    }
}
