package org.manabiya.affairs.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class CountsTest {
    @Property
    void theDaysOwedAndTheDaysAttendedFollowTheirDefinition(@ForAll List<Standing> days) {
        var sum = DaysOfAttendance.of(counts(days));
        assertThat(sum.taught()).isEqualTo(days.size());
        assertThat(sum.owed()).isEqualTo(sum.taught() - sum.excused());
        assertThat(sum.attended()).isEqualTo(sum.owed() - sum.absent());
        // The same, counted the other way round: the days on which the pupil came.
        assertThat(sum.attended())
                .isEqualTo(days.stream().filter(Standing::isAttended).count());
        assertThat(sum.late()).isLessThanOrEqualTo(sum.attended());
        assertThat(sum.early()).isLessThanOrEqualTo(sum.attended());
    }

    @Property
    void everyPupilIsCountedAsExactlyOneOfPresentAbsentExcused(@ForAll List<Standing> standings) {
        var tally = Tally.of(standings);
        assertThat(tally.present() + tally.absent() + tally.excused()).isEqualTo(tally.enrolled());
        assertThat(tally.enrolled()).isEqualTo(standings.size());
    }

    @Property
    void daysOfTwoSpansAddUpToThoseOfBoth(@ForAll List<Standing> one, @ForAll List<Standing> other) {
        var both = new java.util.ArrayList<>(one);
        both.addAll(other);
        var a = DaysOfAttendance.of(counts(one));
        var b = DaysOfAttendance.of(counts(other));
        assertThat(DaysOfAttendance.of(counts(both)))
                .isEqualTo(new DaysOfAttendance(
                        a.taught() + b.taught(),
                        a.excused() + b.excused(),
                        a.absent() + b.absent(),
                        a.late() + b.late(),
                        a.early() + b.early()));
    }

    private static Map<Standing, Long> counts(List<Standing> standings) {
        return standings.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
