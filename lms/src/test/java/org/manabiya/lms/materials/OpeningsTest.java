package org.manabiya.lms.materials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.manabiya.lms.materials.SampleSchool.CLOCK;
import static org.manabiya.lms.materials.SampleSchool.NOW;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.manabiya.core.data.DatabaseTest;
import org.manabiya.core.data.TestDatabase;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.organisation.Classes;
import org.manabiya.core.people.People;

class OpeningsTest {
    private TestDatabase database;
    private SampleSchool school;
    private UUID clazz;
    private UUID teacher;
    private UUID pupil;
    private Handout handout;
    private List<Handouts.Item> items;

    private void given(TestDatabase fresh) {
        database = fresh;
        school = new SampleSchool(database);
        clazz = school.clazz("2年1組");
        teacher = school.teacherOf(clazz);
        pupil = school.pupilOf(clazz);
        var materials = List.of(school.material(teacher, "一"), school.material(teacher, "二"));
        var target =
                database.in("core", em -> new Classes(em, CLOCK).find(clazz).orElseThrow());
        handout = new Handout(target, teacher, "", null, NOW);
        database.with("lms", em -> new Handouts(em).add(handout, materials));
        items = database.in("lms", em -> new Handouts(em).items(handout.id()));
    }

    @DatabaseTest
    void openingAgainKeepsTheFirstTimeAndCounts(TestDatabase fresh) {
        given(fresh);
        open(CLOCK);
        var again = open(Clock.offset(CLOCK, Duration.ofMinutes(5)));
        assertThat(again.firstOpened()).isEqualTo(NOW);
        assertThat(again.lastOpened()).isEqualTo(NOW.plusSeconds(300));
        assertThat(again.times()).isEqualTo(2);
        assertThat(rows()).isEqualTo(1L);
    }

    @DatabaseTest
    void aFileFetchedInPartsIsOneOpening(TestDatabase fresh) {
        given(fresh);
        for (int i = 0; i < 3; i++) {
            database.with("lms", em -> new Openings(em, CLOCK).ensure(item(), pupil));
        }
        assertThat(database.in("lms", em -> new Openings(em, CLOCK).find(item(), pupil))
                        .orElseThrow()
                        .times())
                .isEqualTo(1);
    }

    @DatabaseTest
    void twoTabsAtOnceLeaveOneRow(TestDatabase fresh) throws Exception {
        given(fresh);
        var start = new CyclicBarrier(4);
        try (var pool = new Tabs()) {
            var tabs = IntStream.range(0, 4)
                    .mapToObj(i -> pool.threads.submit(() -> {
                        start.await();
                        return open(CLOCK);
                    }))
                    .toList();
            for (var tab : tabs) {
                tab.get();
            }
        }
        assertThat(rows()).isEqualTo(1L);
    }

    @DatabaseTest
    void turningBackMovesThePlaceButNotWhatWasReached(TestDatabase fresh) {
        given(fresh);
        progress("9", 9, 10);
        progress("2", 2, 10);
        var opening = database.in("lms", em -> new Openings(em, CLOCK).find(item(), pupil))
                .orElseThrow();
        assertThat(opening.position()).isEqualTo("2");
        assertThat(opening.reached()).isEqualTo(9);
        assertThat(opening.percent()).isEqualTo(90);
    }

    @DatabaseTest
    void aShorterFileInItsPlaceIsNeverReachedBeyondItsEnd(TestDatabase fresh) {
        given(fresh);
        progress("9", 9, 10);
        progress("2", 2, 4);
        var opening = database.in("lms", em -> new Openings(em, CLOCK).find(item(), pupil))
                .orElseThrow();
        assertThat(opening.reached()).isEqualTo(4);
        assertThat(opening.percent()).isEqualTo(100);
        assertThat(opening.done()).isNull();
    }

    @DatabaseTest
    void doneIsSaidOnceAndKept(TestDatabase fresh) {
        given(fresh);
        database.with("lms", em -> new Openings(em, CLOCK).done(item(), pupil));
        database.with("lms", em -> new Openings(em, Clock.offset(CLOCK, Duration.ofDays(1))).done(item(), pupil));
        assertThat(database.in("lms", em -> new Openings(em, CLOCK).find(item(), pupil))
                        .orElseThrow()
                        .done())
                .isEqualTo(NOW);
    }

    @DatabaseTest
    void aReportOfProgressIsAReadAndAWrite(TestDatabase fresh) {
        given(fresh);
        open(CLOCK);
        assertThat(database.statements(() -> progress("3", 3, 8))).isEqualTo(2);
    }

    @DatabaseTest
    void progressBeyondTheWholeIsRefusedAndLeavesNothing(TestDatabase fresh) {
        given(fresh);
        assertThatThrownBy(() -> progress("x", 9, 8)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> progress("x", -1, 8)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> progress("x", 0, 0)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> progress("x".repeat(201), 1, 8)).isInstanceOf(Refusal.class);
        assertThat(rows()).isEqualTo(0L);
    }

    @DatabaseTest
    void anItemThatIsNotThereIsNotOpened(TestDatabase fresh) {
        given(fresh);
        assertThatThrownBy(() -> database.with("lms", em -> new Openings(em, CLOCK).open(UUID.randomUUID(), pupil)))
                .isInstanceOf(Refusal.class);
    }

    @DatabaseTest
    void theSheetShowsThoseWhoHaveNotOpenedYetInThreeStatements(TestDatabase fresh) {
        given(fresh);
        for (int i = 0; i < 30; i++) {
            school.pupilOf(clazz);
        }
        open(CLOCK);
        var sheet = sheet();
        assertThat(sheet.rows()).hasSize(31);
        assertThat(sheet.opened(items.get(0).id())).isEqualTo(1);
        assertThat(sheet.opened(items.get(1).id())).isZero();
        assertThat(sheet.complete()).isZero();
        long caller = database.statements(() -> school.caller(teacher));
        assertThat(database.statements(this::sheet)).isEqualTo(caller + 3);
    }

    private ReadingSheet.Sheet sheet() {
        var caller = school.caller(teacher);
        return database.in(
                "core",
                core -> database.in("lms", em -> new ReadingSheet(
                                new Handouts(em), new Openings(em, CLOCK), new People(core, CLOCK), caller, CLOCK)
                        .of(handout)));
    }

    private UUID item() {
        return items.get(0).id();
    }

    private Opening open(Clock clock) {
        return database.in("lms", em -> new Openings(em, clock).open(item(), pupil));
    }

    private void progress(String position, int reached, int whole) {
        database.with("lms", em -> new Openings(em, CLOCK).progress(item(), pupil, position, reached, whole));
    }

    private Object rows() {
        return database.ask("select count(*) from lms_opening");
    }

    private static final class Tabs implements AutoCloseable {
        private final java.util.concurrent.ExecutorService threads = Executors.newFixedThreadPool(4);

        @Override
        public void close() {
            threads.shutdownNow();
        }
    }
}
